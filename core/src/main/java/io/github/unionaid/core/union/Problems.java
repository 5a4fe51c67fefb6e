package io.github.unionaid.core.union;

import java.util.List;
import java.util.stream.Collectors;

/** The one form in which an exception tells several problems. */
final class Problems {
    static final int SHOWN = 20;

    private Problems() {}

    static String message(List<?> problems, String of) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(p -> "\n  " + p)
                .collect(Collectors.joining("", problems.size() + " problem(s) in " + of + ":", ""));
        return problems.size() > SHOWN ? shown + "\n  and " + (problems.size() - SHOWN) + " more" : shown;
    }
}
