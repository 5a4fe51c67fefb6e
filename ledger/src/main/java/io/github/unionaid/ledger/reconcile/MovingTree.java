package io.github.unionaid.ledger.reconcile;

import com.google.common.primitives.ImmutableIntArray;
import io.github.unionaid.core.union.UnionId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A tree that is led from one day to another, step by step, without making the trees between.
 *
 * <p>A node is a position in the first tree, or a union that is founded on the way. Until it comes it is a hidden node
 * below the union that stands for it, and a union that goes becomes one below the union that has its books; so every step
 * is one node that gets another parent, with all below it. A subtree holds what is hidden in it; a union's own is the
 * node with the hidden ones directly below, one behind the other.
 *
 * <p>The unions that make a step cut the tree into <em>blocks</em>: each with all below it down to the next of them. No
 * step takes a block apart, so only what two blocks have moved between each other can change its common ancestor. The
 * rest, above and beside them all, is block 0 and never moves.
 *
 * <p>Making it costs O(unions + steps × depth), a step O(depth + blocks that move). Not thread-safe.
 */
final class MovingTree {
    static final int REST = 0;

    private static final ImmutableIntArray NONE = ImmutableIntArray.of();

    private final Placement first;
    private final Map<UnionId, Integer> newcomers = new HashMap<>(); // the nodes of unions that come on the way
    private final List<UnionId> newcomerIds = new ArrayList<>();
    private final int[] parents;
    private final BitSet hidden = new BitSet();
    private final int[] blocks;
    private final List<Set<Integer>> below = new ArrayList<>(); // by block, the blocks directly below
    private boolean[] moves = {}; // by block, in the last step
    private final int[] marks; // of the last step: from 1 on its losing side, from -1 down its gaining side

    private Step last = new Step(NONE, NONE, NONE, -1, -1);

    /**
     * What a step changes.
     *
     * @param losing the unions whose subtrees what moves has left, each before the one above it
     * @param gaining those that it has come into
     * @param blocks the blocks that move
     * @param guest the union that comes or goes, whose own figures are all that moves; below 0 if it only moves
     * @param host the union whose own they are before it comes, or after it goes
     */
    record Step(ImmutableIntArray losing, ImmutableIntArray gaining, ImmutableIntArray blocks, int guest, int host) {

        /** Whether the guest comes. */
        boolean comes() {
            return !gaining.isEmpty() && gaining.get(0) == guest;
        }
    }

    MovingTree(Placement first, Collection<TreeStep> steps) {
        this.first = first;
        int size = first.tree.size();
        for (TreeStep step : steps) {
            if (step.kind() == TreeStep.Kind.COMES) {
                newcomers.put(step.union(), size + newcomerIds.size());
                newcomerIds.add(step.union());
            }
        }
        int nodes = size + newcomerIds.size();
        this.parents = new int[nodes];
        this.blocks = new int[nodes];
        this.marks = new int[nodes];
        for (int node = 0; node < size; node++) {
            parents[node] = first.tree.parentPosition(node);
        }
        for (int node = size; node < nodes; node++) {
            parents[node] = nodeOf(first.standIns.of(newcomerIds.get(node - size)));
            hidden.set(node);
        }
        cut(steps);
    }

    private void cut(Collection<TreeStep> steps) {
        List<Integer> tops = new ArrayList<>();
        for (TreeStep step : steps) {
            int node = nodeOf(step.union());
            if (blocks[node] == REST) {
                tops.add(node);
                blocks[node] = tops.size();
            }
        }
        for (int node = 1; node < first.tree.size(); node++) { // in preorder, so the parent is done
            blocks[node] = blocks[node] == REST ? blocks[parents[node]] : blocks[node];
        }
        IntStream.rangeClosed(0, tops.size()).forEach(block -> below.add(new LinkedHashSet<>()));
        moves = new boolean[below.size()];
        for (int top : tops) {
            below.get(blocks[parents[top]]).add(blocks[top]);
        }
    }

    /** The block of a node. */
    int blockOf(int node) {
        return blocks[node];
    }

    /** The union of a node. */
    UnionId unionOf(int node) {
        int size = first.tree.size();
        return node < size ? first.tree.at(node).id() : newcomerIds.get(node - size);
    }

    /** The node at which the figures of a union stand that is in the register on any day. */
    int nodeOf(UnionId union) {
        UnionId at = first.register.booksOf(union, first.day);
        while (true) {
            int position = first.tree.findPosition(at);
            Integer newcomer = position >= 0 ? Integer.valueOf(position) : newcomers.get(at);
            if (newcomer != null) {
                return newcomer;
            }
            at = first.standIns.of(at);
        }
    }

    /** Takes a step; what it changes holds until the next one. */
    Step take(TreeStep step) {
        unmark();
        int node = nodeOf(step.union());
        int from = parents[node];
        int to = nodeOf(step.to());
        List<Integer> left = pathUp(from);
        List<Integer> entered = pathUp(to);
        int common = 0; // from the root
        while (common < Math.min(left.size(), entered.size())
                && left.get(left.size() - 1 - common).equals(entered.get(entered.size() - 1 - common))) {
            common++;
        }
        left.subList(left.size() - common, left.size()).clear();
        entered.subList(entered.size() - common, entered.size()).clear();
        boolean comes = step.kind() == TreeStep.Kind.COMES;
        boolean goes = step.kind() == TreeStep.Kind.GOES;
        if (comes) {
            entered.add(0, node);
            hidden.clear(node);
        } else if (goes) {
            left.add(0, node);
        }
        parents[node] = to;
        below.get(blocks[from]).remove(blocks[node]);
        below.get(blocks[to]).add(blocks[node]);
        last = new Step(
                shown(left),
                shown(entered),
                moving(blocks[node]),
                comes || goes ? node : -1,
                shownAbove(comes ? from : to));
        hidden.set(node, goes);
        mark();
        return last;
    }

    private List<Integer> pathUp(int node) {
        List<Integer> path = new ArrayList<>();
        for (int at = node; at >= 0; at = parents[at]) {
            path.add(at);
        }
        return path;
    }

    private ImmutableIntArray shown(List<Integer> path) {
        return ImmutableIntArray.copyOf(
                path.stream().mapToInt(Integer::intValue).filter(at -> !hidden.get(at)));
    }

    private ImmutableIntArray moving(int block) {
        List<Integer> moving = new ArrayList<>(List.of(block));
        for (int i = 0; i < moving.size(); i++) { // grows on the way
            moving.addAll(below.get(moving.get(i)));
        }
        return ImmutableIntArray.copyOf(moving);
    }

    /** Whether a block has moved by the last step. */
    boolean moves(int block) {
        return moves[block];
    }

    /** The union at which what is at a node stands: the node or the first above it that is not hidden. */
    int shownAbove(int node) {
        int at = node;
        while (hidden.get(at)) {
            at = parents[at];
        }
        return at;
    }

    /** The mark of the lowest union above a node, or of itself, that the last step has changed; 0 if there is none. */
    int markAbove(int node) {
        for (int at = node; at >= 0; at = parents[at]) {
            if (marks[at] != 0) {
                return marks[at];
            }
        }
        return 0;
    }

    private void mark() {
        last.blocks.forEach(block -> moves[block] = true);
        for (int i = 0; i < last.losing.length(); i++) {
            marks[last.losing.get(i)] = i + 1;
        }
        for (int i = 0; i < last.gaining.length(); i++) {
            marks[last.gaining.get(i)] = -i - 1;
        }
    }

    private void unmark() {
        last.blocks.forEach(block -> moves[block] = false);
        last.losing.forEach(node -> marks[node] = 0);
        last.gaining.forEach(node -> marks[node] = 0);
    }
}
