package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.TreeProblem.Kind.CYCLE;
import static io.github.unionaid.core.union.TreeProblem.Kind.DUPLICATE_CODE;
import static io.github.unionaid.core.union.TreeProblem.Kind.DUPLICATE_ID;
import static io.github.unionaid.core.union.TreeProblem.Kind.EMPTY;
import static io.github.unionaid.core.union.TreeProblem.Kind.LEADER_UNFIT;
import static io.github.unionaid.core.union.TreeProblem.Kind.LEVEL_NOT_BELOW_PARENT;
import static io.github.unionaid.core.union.TreeProblem.Kind.NO_ROOT;
import static io.github.unionaid.core.union.TreeProblem.Kind.SEVERAL_ROOTS;
import static io.github.unionaid.core.union.TreeProblem.Kind.TOO_DEEP;
import static io.github.unionaid.core.union.TreeProblem.Kind.TOO_LARGE;
import static io.github.unionaid.core.union.TreeProblem.Kind.UNKNOWN_LEADER;
import static io.github.unionaid.core.union.TreeProblem.Kind.UNKNOWN_PARENT;

import com.google.common.primitives.Ints;
import io.github.unionaid.core.region.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds everything that is wrong with the input of a tree, and the parent of each entry on the way. */
final class TreeChecks {
    private static final int ROOT = -1;
    private static final int UNKNOWN = -2;
    private static final int NAMED = 20; // of the unions of one problem, in its message

    final Union[] unions;
    final KeyIndex byId;
    final KeyIndex byCode;
    private final int[] lines;
    private final int maxSize;
    final List<TreeProblem> problems;

    /** For each entry the place of its parent in the input; -1 for a root. */
    final int[] parents;

    TreeChecks(Union[] unions, int[] lines, int maxSize, List<TreeProblem> problems) {
        this.unions = unions;
        this.byId = new KeyIndex(unions.length);
        this.byCode = new KeyIndex(countCodes(unions));
        this.lines = lines;
        this.maxSize = maxSize;
        this.problems = new ArrayList<>(problems);
        this.parents = new int[unions.length];
    }

    void run() {
        if (unions.length > maxSize) {
            report(TOO_LARGE, "more than " + maxSize + " unions");
            return;
        }
        checkIds();
        checkCodes();
        linkParents();
        checkRoots();
        checkLevels();
        checkLeaders();
        checkCyclesAndDepth();
    }

    private static int countCodes(Union[] unions) {
        int codes = 0;
        for (Union union : unions) {
            codes += union.code().isPresent() ? 1 : 0;
        }
        return codes;
    }

    private void checkIds() {
        for (int i = 0; i < unions.length; i++) {
            int first = byId.add(unions[i].id().value(), i);
            if (first >= 0) {
                report(DUPLICATE_ID, "id %s stands on lines %s", unions[i].id(), linesOf(first, i), first, i);
            }
        }
    }

    private void checkCodes() {
        for (int i = 0; i < unions.length; i++) {
            RegionCode code = unions[i].code().orElse(null);
            int first = code == null ? -1 : byCode.add(code, i);
            if (first >= 0 && !unions[first].id().equals(unions[i].id())) {
                report(
                        DUPLICATE_CODE,
                        "division code %s is carried by %s",
                        unions[i].code().orElseThrow(),
                        namesOf(first, i),
                        first,
                        i);
            }
        }
    }

    private void linkParents() {
        for (int i = 0; i < unions.length; i++) {
            UnionId parent = unions[i].parent().orElse(null);
            if (parent == null) {
                parents[i] = ROOT;
                continue;
            }
            int at = byId.find(parent.value());
            parents[i] = at < 0 ? UNKNOWN : at;
            if (at < 0) {
                report(UNKNOWN_PARENT, "parent %s of %s is not in the input", parent, namesOf(i), i);
            }
        }
    }

    private void checkRoots() {
        int count = 0;
        for (int parent : parents) {
            count += parent == ROOT ? 1 : 0;
        }
        if (count > 1) {
            int[] roots = IntStream.range(0, unions.length)
                    .filter(i -> parents[i] == ROOT)
                    .toArray();
            report(SEVERAL_ROOTS, "%s unions have no parent, expected one: %s", count, namesOf(roots), roots);
        } else if (count == 0 && unions.length > 0) {
            report(NO_ROOT, "every union names a parent, expected one without");
        } else if (unions.length == 0 && problems.isEmpty()) {
            report(EMPTY, "no unions, expected at least a root");
        }
    }

    private void checkLevels() {
        for (int i = 0; i < unions.length; i++) {
            if (parents[i] >= 0 && !unions[i].level().mayStandUnder(unions[parents[i]].level())) {
                report(
                        LEVEL_NOT_BELOW_PARENT,
                        "the level of %s is not below that of its parent %s",
                        namesOf(i),
                        namesOf(parents[i]),
                        i,
                        parents[i]);
            }
        }
    }

    private void checkLeaders() {
        for (int i = 0; i < unions.length; i++) {
            UnionId id = unions[i].leader().orElse(null);
            if (id == null) {
                continue;
            }
            int leader = byId.find(id.value());
            if (leader < 0) {
                report(UNKNOWN_LEADER, "leader %s of %s is not in the input", id, namesOf(i), i);
            } else if (!unions[i].mayBeLedBy(unions[leader])) {
                report(
                        LEADER_UNFIT,
                        "the leader of %s is not an industrial union of a higher level: %s",
                        namesOf(i),
                        namesOf(leader),
                        i,
                        leader);
            }
        }
    }

    /** Walks up from every entry not walked yet; the depth of an entry is known once its parent's is. */
    private void checkCyclesAndDepth() {
        final int unseen = -1;
        final int onPath = -2;
        final int detached = -3; // below a cycle, an unknown parent or an entry that is too deep: said once, there
        int[] depth = new int[unions.length];
        Arrays.fill(depth, unseen);
        int[] path = new int[unions.length];
        for (int start = 0; start < unions.length; start++) {
            int length = 0;
            int at = start;
            while (at >= 0 && depth[at] == unseen) {
                depth[at] = onPath;
                path[length++] = at;
                at = parents[at];
            }
            if (at >= 0 && depth[at] == onPath) {
                reportCycle(path, length, at);
            }
            int d = at == ROOT ? 0 : at == UNKNOWN || depth[at] < 0 ? detached : depth[at] + 1;
            while (length > 0) {
                int i = path[--length];
                if (d > UnionTree.MAX_DEPTH) {
                    report(TOO_DEEP, "%s has %s ancestors; the most is " + UnionTree.MAX_DEPTH, namesOf(i), d, i);
                    d = detached;
                }
                depth[i] = d;
                d = d < 0 ? detached : d + 1;
            }
        }
    }

    private void reportCycle(int[] path, int length, int entry) {
        int from = Ints.indexOf(path, entry);
        int[] ring = Arrays.copyOfRange(path, from, length);
        report(CYCLE, "%s unions stand above one another in a ring: %s", ring.length, namesOf(ring), ring);
    }

    private String namesOf(int... entries) {
        String names = Arrays.stream(entries)
                .limit(NAMED)
                .mapToObj(i -> unions[i] + " on line " + lines[i])
                .collect(Collectors.joining(", "));
        return entries.length > NAMED ? names + " and " + (entries.length - NAMED) + " more" : names;
    }

    private String linesOf(int first, int second) {
        return lines[first] + " and " + lines[second];
    }

    private void report(TreeProblem.Kind kind, String message) {
        problems.add(new TreeProblem(kind, List.of(), List.of(), message));
    }

    private void report(TreeProblem.Kind kind, String format, Object first, Object second, int... entries) {
        List<UnionId> ids = new ArrayList<>(entries.length);
        List<Integer> at = new ArrayList<>(entries.length);
        for (int i : entries) {
            ids.add(unions[i].id());
            at.add(lines[i]);
        }
        problems.add(new TreeProblem(kind, ids, at, String.format(Locale.ROOT, format, first, second)));
    }
}
