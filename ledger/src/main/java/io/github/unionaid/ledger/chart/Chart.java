package io.github.unionaid.ledger.chart;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.chart.ChartAccount.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chart of accounts (会计科目表) of one accounting system, as its document lists it. Immutable and thread-safe;
 * finding an account is O(1).
 */
public final class Chart {
    private static final Chart CHART_2009 = load(AccountingSystem.SYSTEM_2009);
    private static final Chart CHART_2021 = load(AccountingSystem.SYSTEM_2021);

    /** Money accounts, and the money held for others (代管经费) whose credit balance lessens what is held. */
    private static final Set<String> HELD_2009 = Set.of("101", "102", "111", "112", "231");

    private static final Set<String> HELD_2021 = Set.of("101", "102", "111", "121", "221");

    private final ImmutableMap<AccountCode, ChartAccount> accounts;

    private Chart(ImmutableMap<AccountCode, ChartAccount> accounts) {
        this.accounts = accounts;
    }

    /** The chart of a system. */
    public static Chart of(AccountingSystem system) {
        return switch (system) {
            case SYSTEM_2009 -> CHART_2009;
            case SYSTEM_2021 -> CHART_2021;
        };
    }

    /** The account of that code, in whichever chart it stands. */
    public static Optional<ChartAccount> find(AccountCode code) {
        return Optional.ofNullable(of(code.system()).accounts.get(code));
    }

    /**
     * Whether balances of the account enter the measure HELD (持有): cash 101, bank 102, quota of the treasury 111 and
     * what it is to give back (112 in 2009, 121 in 2021), less money held for others (231 in 2009, 221 in 2021).
     */
    public static boolean entersHeld(AccountCode code) {
        Set<String> held = switch (code.system()) {
            case SYSTEM_2009 -> HELD_2009;
            case SYSTEM_2021 -> HELD_2021;
        };
        return held.contains(code.firstLevel());
    }

    /**
     * Whether grants to lower unions (补助下级支出) are booked on the account: 506 in 2009, 508 in 2021, and their details.
     */
    public static boolean isGrantGiven(AccountCode code) {
        return switch (code.system()) {
            case SYSTEM_2009 -> code.firstLevel().equals("506");
            case SYSTEM_2021 -> code.firstLevel().equals("508");
        };
    }

    /** Whether grants of upper unions (上级补助收入) are booked on the account: 403 and its details, in both systems. */
    public static boolean isGrantReceived(AccountCode code) {
        return code.firstLevel().equals("403");
    }

    /** All accounts, in the order of the document. */
    public Collection<ChartAccount> accounts() {
        return accounts.values();
    }

    /** Whether the chart divides the account into detail accounts, which are then the ones to post to. */
    public static boolean hasDetails(AccountCode code) {
        return of(code.system()).accounts.keySet().stream()
                .anyMatch(c -> c.number().length() > code.number().length()
                        && c.number().startsWith(code.number()));
    }

    private static Chart load(AccountingSystem system) {
        String resource = "chart-" + system.year() + ".txt";
        try {
            ImmutableMap.Builder<AccountCode, ChartAccount> accounts = ImmutableMap.builder();
            for (String line : read(resource)) {
                if (!line.startsWith("#")) {
                    ChartAccount account = parse(system, Splitter.on(' ').splitToList(line));
                    accounts.put(account.code(), account);
                }
            }
            return new Chart(accounts.buildOrThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
        }
    }

    /** Looked up from here: a module shows its resources to nobody else, Guava's Resources included. */
    private static List<String> read(String resource) throws IOException {
        URL url = Chart.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("no " + resource + " in the jar");
        }
        return Resources.readLines(url, StandardCharsets.UTF_8);
    }

    private static ChartAccount parse(AccountingSystem system, List<String> columns) {
        Kind kind = switch (columns.get(1).charAt(0)) {
            case 'A' -> Kind.ASSET;
            case 'L' -> Kind.LIABILITY;
            case 'N' -> Kind.NET_ASSET;
            case 'I' -> Kind.INCOME;
            case 'E' -> Kind.EXPENSE;
            default -> throw new IllegalStateException("account class in " + columns);
        };
        Users users = switch (columns.get(2)) {
            case "all" -> Users.ALL;
            case "county" -> Users.COUNTY_AND_ABOVE;
            case "grassroots" -> Users.GRASSROOTS;
            case "unstated" -> Users.UNSTATED;
            default -> throw new IllegalStateException("users in " + columns);
        };
        Side usual = kind == Kind.ASSET || kind == Kind.EXPENSE ? Side.DEBIT : Side.CREDIT;
        return ImmutableChartAccount.builder()
                .code(AccountCode.of(system, columns.get(0)))
                .name(columns.get(3))
                .kind(kind)
                .normalSide(columns.get(1).endsWith("-") ? usual.opposite() : usual)
                .users(users)
                .build();
    }
}
