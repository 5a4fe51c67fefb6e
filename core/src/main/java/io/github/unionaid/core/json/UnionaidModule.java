package io.github.unionaid.core.json;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.util.List;

/**
 * The Jackson module of this library, found by {@code ServiceLoader}, so {@code findAndRegisterModules()} of any mapper
 * has it. Brings the modules for {@code Optional} and {@code java.time} along. A mapper configured otherwise than
 * {@link UnionaidJson#mapper} reads as strictly or laxly as it is configured.
 */
public final class UnionaidModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Makes the module. */
    public UnionaidModule() {
        super("unionaid");
        addSerializer(UnionTree.class, new TreeSerializer());
        addDeserializer(UnionTree.class, new TreeDeserializer());
        addSerializer(UnionRegister.class, new RegisterSerializer());
        addDeserializer(UnionRegister.class, new RegisterDeserializer());
    }

    /** {@code Optional} and {@code java.time}. */
    @Override
    public Iterable<? extends Module> getDependencies() {
        return List.of(new Jdk8Module(), new JavaTimeModule());
    }
}
