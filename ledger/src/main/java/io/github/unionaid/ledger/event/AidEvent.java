package io.github.unionaid.ledger.event;

import java.util.Optional;

/** What is common to the events that deliver aid, in money, goods or services. */
public sealed interface AidEvent permits Disbursement, GoodsIssue, ServiceUse {

    /** What it is for. */
    AidKind aid();

    /** The purpose in words (用途); one of the fund's, if it has any. */
    Optional<String> purpose();
}
