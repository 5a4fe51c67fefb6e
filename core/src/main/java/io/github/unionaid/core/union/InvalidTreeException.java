package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The input of a tree is not one; carries everything that is wrong with it. */
public final class InvalidTreeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<TreeProblem> problems;

    /**
     * Says what is wrong.
     *
     * @param problems all problems, at least one; the message shows the first 20
     */
    public InvalidTreeException(List<TreeProblem> problems) {
        super(Problems.message(problems, "the union tree"));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All problems of the input, none left out. */
    public List<TreeProblem> problems() {
        return problems;
    }
}
