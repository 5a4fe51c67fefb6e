package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.ChangeProblem.Kind.CODE_OVERLAP;
import static io.github.unionaid.core.union.ChangeProblem.Kind.CYCLE;
import static io.github.unionaid.core.union.ChangeProblem.Kind.LEADER_UNFIT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.LEVEL_NOT_BELOW_PARENT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.NAMED_UNION_ABSENT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.SECOND_ROOT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.SUCCESSOR_ABSENT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.TOO_DEEP;

import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.UnionChange.Succession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the life of a union against those of the unions it names, on every day of each. */
final class LifeChecks {
    private final Lives lives;
    private final Set<ChangeProblem> problems;

    LifeChecks(Lives lives, Set<ChangeProblem> problems) {
        this.lives = lives;
        this.problems = problems;
    }

    /** Parents, leaders, successors and codes of one union. */
    void checkNames(Life life) {
        for (UnionSpan span : life.spans) {
            Optional<UnionId> parent = span.union().parent();
            if (parent.isPresent()) {
                checkParent(span, parent.get());
            } else if (!life.id().equals(lives.base.tree.root().id())) {
                report(SECOND_ROOT, List.of(life.id()), span + " has no parent");
            }
            Optional<UnionId> leader = span.union().leader();
            if (leader.isPresent()) {
                checkLeader(span, leader.get());
            }
            Optional<RegionCode> code = span.union().code();
            if (code.isPresent()) {
                checkCode(span, code.get());
            }
        }
        for (Succession succession : life.successions()) {
            checkSuccessors(succession);
        }
    }

    private void checkParent(UnionSpan span, UnionId parent) {
        checkPresent(span, "parent", parent);
        for (UnionSpan above : meeting(span, parent)) {
            if (!span.union().level().mayStandUnder(above.union().level())) {
                report(LEVEL_NOT_BELOW_PARENT, span, above, "does not stand below its parent in level,");
            }
        }
    }

    private void checkLeader(UnionSpan span, UnionId leader) {
        checkPresent(span, "leader", leader);
        for (UnionSpan above : meeting(span, leader)) {
            if (!span.union().mayBeLedBy(above.union())) {
                report(LEADER_UNFIT, span, above, "is not led by an industrial union of a higher level but by");
            }
        }
    }

    private void checkPresent(UnionSpan span, String relation, UnionId named) {
        Life life = lives.life(named);
        if (life == null || !life.validity().encloses(span.validity())) {
            report(
                    NAMED_UNION_ABSENT,
                    List.of(span.union().id(), named),
                    span + " has the " + relation + " " + named + ", which exists "
                            + (life == null ? "on no day" : life.validity()));
        }
    }

    private void checkCode(UnionSpan span, RegionCode code) {
        for (UnionId other : lives.carrying(code)) {
            if (other.equals(span.union().id())) {
                continue;
            }
            for (UnionSpan theirs : meeting(span, other)) {
                if (theirs.union().code().isPresent()
                        && theirs.union().code().get().equals(code)) {
                    report(CODE_OVERLAP, span, theirs, "carries the division code " + code + " of");
                }
            }
        }
    }

    private void checkSuccessors(Succession succession) {
        for (UnionId successor : succession.into()) {
            Life life = lives.life(successor);
            if (life == null || !life.validity().includes(succession.on())) {
                report(
                        SUCCESSOR_ABSENT,
                        List.of(succession.id(), successor),
                        succession + " names " + successor + ", which exists "
                                + (life == null ? "on no day" : life.validity()));
            }
        }
    }

    /** Whether the union stands under itself on some day, or it or, if it may have moved, one below it too deep. */
    void checkPlace(Life life, boolean mayHaveMoved) {
        int before = problems.size();
        int depth = depthOf(life, life.validity(), new LinkedHashSet<>());
        if (depth > UnionTree.MAX_DEPTH) {
            reportDepth(life);
        } else if (mayHaveMoved && problems.size() == before) { // no ring, so the way down ends
            checkDepthBelow(life, life.validity());
        }
    }

    /** The most ancestors within these days; a ring through the first union of the path is reported. */
    private int depthOf(Life life, Validity days, Set<UnionId> path) {
        path.add(life.id());
        int most = 0;
        for (UnionSpan span : life.spans) {
            Validity common = span.validity().intersection(days).orElse(null);
            Life parent = common == null || span.union().parent().isEmpty()
                    ? null
                    : lives.life(span.union().parent().get());
            if (common == null || parent == null) {
                continue;
            }
            if (parent.id().equals(path.iterator().next())) {
                report(
                        CYCLE,
                        List.copyOf(path),
                        "on the days " + common + " " + parent.id() + " stands under itself: " + path);
            } else if (!path.contains(parent.id()) && path.size() <= UnionTree.MAX_DEPTH) {
                most = Math.max(most, 1 + depthOf(parent, common, path));
            } else if (!path.contains(parent.id())) {
                most = UnionTree.MAX_DEPTH + 1;
            }
        }
        path.remove(life.id());
        return most;
    }

    private void checkDepthBelow(Life life, Validity days) {
        for (UnionId id : lives.childrenEver(life.id())) {
            Life child = lives.life(id);
            if (child == null) {
                continue;
            }
            for (UnionSpan span : child.spans) {
                Validity common = span.validity().intersection(days).orElse(null);
                if (common == null || !span.union().parent().equals(Optional.of(life.id()))) {
                    continue;
                }
                if (depthOf(child, common, new LinkedHashSet<>()) > UnionTree.MAX_DEPTH) {
                    reportDepth(child);
                } else {
                    checkDepthBelow(child, common);
                }
            }
        }
    }

    private void reportDepth(Life life) {
        report(
                TOO_DEEP,
                List.of(life.id()),
                life.last() + " would have more than " + UnionTree.MAX_DEPTH + " ancestors");
    }

    /** The spans of the other union that have days in common with this one. */
    private List<UnionSpan> meeting(UnionSpan span, UnionId other) {
        List<UnionSpan> meeting = new ArrayList<>();
        Life life = lives.life(other);
        if (life != null) {
            for (UnionSpan theirs : life.spans) {
                if (theirs.validity().intersection(span.validity()).isPresent()) {
                    meeting.add(theirs);
                }
            }
        }
        return meeting;
    }

    private void report(ChangeProblem.Kind kind, UnionSpan first, UnionSpan second, String how) {
        report(kind, List.of(first.union().id(), second.union().id()), first + " " + how + " " + second);
    }

    private void report(ChangeProblem.Kind kind, List<UnionId> unions, String message) {
        problems.add(new ChangeProblem(kind, unions, message));
    }
}
