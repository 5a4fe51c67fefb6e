package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.ArrayList;
import java.util.List;

/** Numbers of what is compared by itself: one way, one kind of dealing, one fund, one asset. Not thread-safe. */
final class Keys {
    private static final int KINDS = TransferKind.values().length;

    private final Numbers<FundId> fundNumbers = new Numbers<>();
    private final List<FundId> funds = new ArrayList<>();
    private final Numbers<Asset> assets = new Numbers<>();
    private final PairNumbers numbers = new PairNumbers();
    private final List<Key> keys = new ArrayList<>();
    private Asset lastAsset = Asset.CNY;
    private int lastAssetNumber = assets.of(Asset.CNY);

    /**
     * One of them.
     *
     * @param fromOne whether the book of the first statement pays
     * @param transfer which kind of dealing
     * @param fund the fund
     * @param asset what is counted
     * @param flow a number that all with the same payer and asset have
     */
    record Key(boolean fromOne, TransferKind transfer, FundId fund, Asset asset, int flow) {

        Direction direction() {
            return fromOne ? Direction.GIVEN : Direction.RECEIVED;
        }
    }

    int fundNumber(FundId fund) {
        int number = fundNumbers.of(fund);
        if (number == funds.size()) {
            funds.add(fund);
        }
        return number;
    }

    int of(boolean fromOne, TransferKind transfer, int fund, Asset asset) {
        int kind = transfer.ordinal() * 2 + (fromOne ? 1 : 0);
        int assetNumber = assetNumber(asset);
        int number = numbers.of(fund, (long) assetNumber * KINDS * 2 + kind);
        if (number == keys.size()) {
            keys.add(new Key(fromOne, transfer, funds.get(fund), asset, assetNumber * 2 + (fromOne ? 1 : 0)));
        }
        return number;
    }

    @SuppressWarnings("ReferenceEquality") // most lines are of money; others are looked up
    private int assetNumber(Asset asset) {
        if (asset != lastAsset) {
            lastAsset = asset;
            lastAssetNumber = assets.of(asset);
        }
        return lastAssetNumber;
    }

    Key get(int number) {
        return keys.get(number);
    }

    int size() {
        return keys.size();
    }
}
