package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A register cannot take in changes; carries every reason. The register is as it was. */
public final class InvalidChangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<ChangeProblem> problems;

    InvalidChangeException(List<ChangeProblem> problems) {
        super(Problems.message(problems, "the changes of the register"));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All reasons, none left out. */
    public List<ChangeProblem> problems() {
        return problems;
    }
}
