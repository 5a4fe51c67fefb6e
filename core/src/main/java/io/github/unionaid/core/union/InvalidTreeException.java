package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** The input of a tree is not one; carries everything that is wrong with it. */
public final class InvalidTreeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final ImmutableList<TreeProblem> problems;

    /**
     * Says what is wrong.
     *
     * @param problems all problems, at least one; the message shows the first {@value #SHOWN}
     */
    public InvalidTreeException(List<TreeProblem> problems) {
        super(message(problems));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All problems of the input, none left out. */
    public List<TreeProblem> problems() {
        return problems;
    }

    private static String message(List<TreeProblem> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(p -> "\n  " + p)
                .collect(Collectors.joining("", problems.size() + " problem(s) in the union tree:", ""));
        return problems.size() > SHOWN ? shown + "\n  and " + (problems.size() - SHOWN) + " more" : shown;
    }
}
