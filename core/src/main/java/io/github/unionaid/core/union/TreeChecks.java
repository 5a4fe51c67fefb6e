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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds everything that is wrong with the input of a tree, and the parent of each entry on the way. */
final class TreeChecks {
    private static final int UNKNOWN = -2;
    private static final int NAMED = 20; // of the unions of one problem, in its message

    private final Union[] unions;
    private final int[] lines;
    private final int maxSize;
    private final List<TreeProblem> problems;

    /** For each entry the place of its parent in the input; -1 for a root. */
    final int[] parents;

    TreeChecks(Union[] unions, int[] lines, int maxSize, List<TreeProblem> problems) {
        this.unions = unions;
        this.lines = lines;
        this.maxSize = maxSize;
        this.problems = problems;
        this.parents = new int[unions.length];
    }

    void run() {
        if (unions.length > maxSize) {
            report(TOO_LARGE, "more than " + maxSize + " unions");
            return;
        }
        Map<UnionId, Integer> byId = indexIds();
        checkCodes();
        linkParents(byId);
        checkRoots();
        checkLevels();
        checkLeaders(byId);
        checkCyclesAndDepth();
    }

    private Map<UnionId, Integer> indexIds() {
        Map<UnionId, Integer> byId = new HashMap<>(unions.length * 2);
        for (int i = 0; i < unions.length; i++) {
            Integer first = byId.putIfAbsent(unions[i].id(), i);
            if (first != null) {
                report(DUPLICATE_ID, "id %s stands on lines %s", unions[i].id(), linesOf(first, i), first, i);
            }
        }
        return byId;
    }

    private void checkCodes() {
        Map<RegionCode, Integer> byCode = new HashMap<>();
        for (int i = 0; i < unions.length; i++) {
            if (unions[i].code().isEmpty()) {
                continue;
            }
            RegionCode code = unions[i].code().orElseThrow();
            Integer first = byCode.putIfAbsent(code, i);
            if (first != null && !unions[first].id().equals(unions[i].id())) {
                report(DUPLICATE_CODE, "division code %s is carried by %s", code, namesOf(first, i), first, i);
            }
        }
    }

    private void linkParents(Map<UnionId, Integer> byId) {
        for (int i = 0; i < unions.length; i++) {
            if (unions[i].parent().isEmpty()) {
                parents[i] = -1;
                continue;
            }
            UnionId parent = unions[i].parent().orElseThrow();
            parents[i] = byId.getOrDefault(parent, UNKNOWN);
            if (parents[i] == UNKNOWN) {
                report(UNKNOWN_PARENT, "parent %s of %s is not in the input", parent, namesOf(i), i);
            }
        }
    }

    private void checkRoots() {
        int[] roots =
                IntStream.range(0, unions.length).filter(i -> parents[i] == -1).toArray();
        if (roots.length > 1) {
            report(SEVERAL_ROOTS, "%s unions have no parent, expected one: %s", roots.length, namesOf(roots), roots);
        } else if (roots.length == 0 && unions.length > 0) {
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

    private void checkLeaders(Map<UnionId, Integer> byId) {
        for (int i = 0; i < unions.length; i++) {
            UnionId id = unions[i].leader().orElse(null);
            if (id == null) {
                continue;
            }
            int leader = byId.getOrDefault(id, UNKNOWN);
            if (leader == UNKNOWN) {
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
            int d = at == -1 ? 0 : at == UNKNOWN || depth[at] < 0 ? detached : depth[at] + 1;
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
