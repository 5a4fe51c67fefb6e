package io.github.unionaid.ledger.event;

import java.util.Optional;

/**
 * The embedding system's say on events: who may post for whom, and whether a free text holds personal data. Asked once
 * for every event whose id is new, before anything else, by the thread that posts and while no other can; so it answers
 * fast, posts nothing itself, and decides by the event and by what does not change between a dry run and the post.
 * What it throws comes out of the post, and the ledger goes on. It is asked for each line of a batch, in order, with the
 * event that a row is.
 */
@FunctionalInterface
public interface EventScreen {

    /** Lets everything in. */
    EventScreen NONE = event -> Optional.empty();

    /** Returns why the event is not let in, in one sentence for the refusal; empty if it is. */
    Optional<String> objection(Event event);
}
