package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.ChangeProblem.Kind.CONFLICT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.INVALID_UNION;
import static io.github.unionaid.core.union.ChangeProblem.Kind.NO_EFFECT;
import static io.github.unionaid.core.union.ChangeProblem.Kind.OUTSIDE_LIFE;
import static io.github.unionaid.core.union.ChangeProblem.Kind.SECOND_LIFE;
import static io.github.unionaid.core.union.ChangeProblem.Kind.UNKNOWN_UNION;

import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.LeaderChanged;
import io.github.unionaid.core.union.UnionChange.LevelChanged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Recoded;
import io.github.unionaid.core.union.UnionChange.Renamed;
import io.github.unionaid.core.union.UnionChange.Succession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the life of one union out of its changes, or says what hinders it. Looks at no other union. */
final class LifeFold {
    private final UnionId id;
    private final List<UnionChange> changes;
    private final List<ChangeProblem> problems;
    private final List<UnionSpan> spans = new ArrayList<>();
    private @Nullable LocalDate from; // of the span that is open
    private @Nullable Union now; // null before the founding and after the end

    private LifeFold(UnionId id, List<UnionChange> changes, List<ChangeProblem> problems) {
        this.id = id;
        this.changes = changes;
        this.problems = problems;
    }

    /**
     * Returns the life.
     *
     * @param start the union on the first day of the register, open-ended; {@code null} if it is not there
     * @param changes all of that union, by date
     * @param problems where to say what is wrong
     */
    static @Nullable Life fold(
            UnionId id, @Nullable UnionSpan start, List<UnionChange> changes, List<ChangeProblem> problems) {
        int before = problems.size();
        LifeFold fold = new LifeFold(id, changes, problems);
        if (start != null) {
            fold.from = start.validity().from();
            fold.now = start.union();
        }
        for (int begin = 0; begin < changes.size(); ) {
            int end = begin + 1;
            while (end < changes.size()
                    && changes.get(end).on().equals(changes.get(begin).on())) {
                end++;
            }
            fold.day(changes.subList(begin, end));
            begin = end;
        }
        if (problems.size() > before) {
            return null;
        }
        fold.close(LocalDate.MAX);
        return new Life(fold.spans, changes);
    }

    private void day(List<UnionChange> day) {
        LocalDate on = day.get(0).on();
        if (excludeOneAnother(day)) {
            report(CONFLICT, "changes of " + id + " on " + on + " exclude one another: " + day);
        } else if (day.get(0) instanceof Founded founded) {
            found(founded);
        } else if (now == null) {
            outsideLife(day.get(0));
        } else if (day.get(0) instanceof Succession ending && ending.ends()) {
            close(on.minusDays(1));
            now = null;
        } else {
            become(on, day, now);
        }
    }

    /** Founding and ending stand alone on their day; of every other class there is one at most. */
    private static boolean excludeOneAnother(List<UnionChange> day) {
        for (int i = 0; i < day.size(); i++) {
            UnionChange change = day.get(i);
            boolean alone = change instanceof Founded || (change instanceof Succession s && s.ends());
            if (day.size() > 1 && alone) {
                return true;
            }
            if (i > 0 && day.get(i - 1).getClass() == change.getClass()) { // sorted by class
                return true;
            }
        }
        return false;
    }

    private void found(Founded founded) {
        if (now != null) {
            Validity life = new Validity(spans.isEmpty() ? openSince() : firstDay(), LocalDate.MAX);
            report(
                    SECOND_LIFE,
                    founded.union() + " cannot be founded for the days since " + founded.on() + ": it exists " + life);
        } else if (!spans.isEmpty()) {
            report(
                    SECOND_LIFE,
                    founded.union() + " cannot exist since " + founded.on() + " after a gap: it existed " + lifeSoFar()
                            + ", and another union needs another id");
        } else {
            from = founded.on();
            now = founded.union();
        }
    }

    private void outsideLife(UnionChange change) {
        LocalDate founding = changes.stream()
                .filter(Founded.class::isInstance)
                .map(UnionChange::on)
                .findFirst()
                .orElse(null);
        if (!spans.isEmpty()) {
            report(OUTSIDE_LIFE, change + " changes a union that exists " + lifeSoFar());
        } else if (founding != null) {
            report(OUTSIDE_LIFE, change + " changes a union that exists " + Validity.since(founding));
        } else {
            report(UNKNOWN_UNION, change + " changes a union that the register does not have");
        }
    }

    private void become(LocalDate on, List<UnionChange> day, Union before) {
        UnionDraft draft = new UnionDraft(before);
        for (UnionChange change : day) {
            if (!apply(change, draft)) {
                report(NO_EFFECT, change + " leaves " + before + " as it was the day before");
            }
        }
        Union after;
        try {
            after = draft.toUnion();
        } catch (IllegalArgumentException e) {
            report(INVALID_UNION, "from " + on + ": " + e.getMessage());
            return;
        }
        if (!after.equals(before)) {
            close(on.minusDays(1));
            from = on;
            now = after;
        }
    }

    /** Whether the change makes a difference. */
    private static boolean apply(UnionChange change, UnionDraft draft) {
        boolean same = false;
        if (change instanceof Renamed c) {
            same = draft.name.equals(c.name()) && draft.aliases.equals(c.aliases());
            draft.name = c.name();
            draft.aliases = c.aliases();
        } else if (change instanceof Recoded c) {
            same = draft.code.equals(c.code());
            draft.code = c.code();
        } else if (change instanceof Moved c) {
            same = draft.parent.equals(Optional.of(c.parent()));
            draft.parent = Optional.of(c.parent());
        } else if (change instanceof LevelChanged c) {
            same = draft.level == c.level();
            draft.level = c.level();
        } else if (change instanceof LeaderChanged c) {
            same = draft.leader.equals(c.leader());
            draft.leader = c.leader();
        }
        return !same;
    }

    private void close(LocalDate to) {
        if (now != null) {
            spans.add(new UnionSpan(new Validity(openSince(), to), now));
        }
    }

    private LocalDate openSince() {
        return Objects.requireNonNull(from);
    }

    private LocalDate firstDay() {
        return spans.get(0).validity().from();
    }

    private Validity lifeSoFar() {
        return new Validity(firstDay(), spans.get(spans.size() - 1).validity().to());
    }

    private void report(ChangeProblem.Kind kind, String message) {
        problems.add(new ChangeProblem(kind, List.of(id), message));
    }
}
