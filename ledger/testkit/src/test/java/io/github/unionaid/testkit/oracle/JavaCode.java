package io.github.unionaid.testkit.oracle;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.testkit.EventProgram;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes values as Java expressions, and a program as the body of a test. */
public final class JavaCode {
    private JavaCode() {}

    /** Returns the body of a test that runs a program. */
    static String of(EventProgram program, Set<UnionId> kept, Batching batching) {
        StringBuilder code = new StringBuilder("UnionTree tree = UnionTree.of(List.of(");
        code.append(
                program.tree().unions().stream().map(u -> "\n        " + of(u)).collect(Collectors.joining(",")));
        code.append("));\nDuel duel = new Duel(UnionRegister.of(tree), ")
                .append(of(kept))
                .append(");\n");
        if (batching.isNone()) {
            program.events()
                    .forEach(e -> code.append("duel.post(").append(of(e)).append(");\n"));
        } else {
            for (List<Event> batch : batching.split(program.events())) {
                code.append(batching.isWhole(batch) ? "duel.postAll(" : "duel.postEach(")
                        .append(batch.stream()
                                .map(JavaCode::of)
                                .collect(Collectors.joining(",\n    ", "List.of(\n    ", "));\n")));
            }
        }
        return code.append("duel.end();\n").toString();
    }

    /** Returns an expression that makes the value. */
    public static String of(Object value) {
        if (value instanceof String s) {
            return quoted(s);
        } else if (value instanceof Enum<?> e) {
            return name(e.getDeclaringClass()) + "." + e.name();
        } else if (value instanceof Optional<?> o) {
            return o.map(v -> "Optional.of(" + of(v) + ")").orElse("Optional.empty()");
        } else if (value instanceof OptionalInt o) {
            return o.isPresent() ? "OptionalInt.of(" + o.getAsInt() + ")" : "OptionalInt.empty()";
        } else if (value instanceof LocalDate d) {
            return "LocalDate.parse(\"" + d + "\")";
        } else if (value instanceof Amount a) {
            String minor = a.minor() == Long.MIN_VALUE ? "Long.MIN_VALUE" : a.minor() + "L";
            return a.asset().isMoney()
                    ? "Amount.fen(" + minor + ")"
                    : "Amount.of(" + of(a.asset()) + ", " + minor + ")";
        } else if (value instanceof Asset a) {
            return "Asset.parse(" + quoted(a.toString()) + ")";
        } else if (value instanceof AccountCode c) {
            return "AccountCode.parse(" + quoted(c.toString()) + ")";
        } else if (value instanceof Set<?> s) {
            return "Set.of(" + list(s) + ")";
        } else if (value instanceof Collection<?> c) {
            return "List.of(" + list(c) + ")";
        } else if (value instanceof Map<?, ?> m) {
            return "Map.ofEntries("
                    + m.entrySet().stream()
                            .map(e -> "Map.entry(" + of(e.getKey()) + ", " + of(e.getValue()) + ")")
                            .collect(Collectors.joining(", "))
                    + ")";
        } else if (value instanceof Record r) {
            return record(r);
        } else if (value instanceof Boolean || value instanceof Integer) {
            return value.toString();
        }
        return built(value);
    }

    private static String list(Collection<?> values) {
        return values.stream().map(JavaCode::of).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' ? String.format("\\u%04x", (int) c) : "" + c);
        }
        return quoted.append('"').toString();
    }

    /** As it is named in code that imports the outermost class. */
    private static String name(Class<?> type) {
        return type.getCanonicalName().substring(type.getPackageName().length() + 1);
    }

    private static String record(Record value) {
        Class<?> type = value.getClass();
        String values = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .map(a -> of(get(a, value)))
                .collect(Collectors.joining(", "));
        return "new " + name(type) + "(" + values + ")";
    }

    /** A value type with a builder: every attribute that is not empty. */
    private static String built(Object value) {
        Class<?> type = value.getClass().getSuperclass();
        JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
        if (order == null) {
            throw new IllegalArgumentException("no builder known for " + value.getClass() + ": " + value);
        }
        StringBuilder code = new StringBuilder(name(type)).append(".builder()");
        for (String attribute : order.value()) {
            if (!attribute.equals("type")) {
                code.append(setter(type, attribute, attribute(type, attribute, value)));
            }
        }
        return code.append(".build()").toString();
    }

    private static String setter(Class<?> type, String attribute, Object value) {
        String capital = Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1);
        if (value instanceof Optional<?> o) {
            return o.map(v -> "." + attribute + "(" + of(v) + ")").orElse("");
        } else if (value instanceof Collection<?> c) {
            return c.isEmpty() ? "" : "." + found(type, "addAll" + capital) + "(List.of(" + list(c) + "))";
        } else if (value instanceof Map<?, ?> m) {
            return m.isEmpty() ? "" : "." + found(type, "putAll" + capital) + "(" + of(value) + ")";
        }
        return "." + found(type, attribute) + "(" + of(value) + ")";
    }

    /** The name, if the builder has it; so that no code is written that nobody could compile. */
    private static String found(Class<?> type, String setter) {
        Class<?> builder = Stream.of(type.getClasses())
                .filter(c -> c.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
        List<String> names =
                Stream.of(builder.getMethods()).map(Method::getName).toList();
        if (!names.contains(setter)) {
            throw new IllegalArgumentException("the builder of " + type + " has no " + setter + " but " + names);
        }
        return setter;
    }

    private static Object attribute(Class<?> type, String name, Object value) {
        Method method = Stream.of(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == 0)
                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + type));
        return get(method, value);
    }

    private static Object get(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + method + " of " + value, e);
        }
    }
}
