package io.github.unionaid.core.union;

import io.github.unionaid.core.region.RegionCode;
import java.util.List;
import java.util.Optional;

/** A union whose attributes are being changed one by one; checked when it becomes a union again. */
final class UnionDraft {
    private final UnionId id;
    private final UnionKind kind;
    String name;
    List<String> aliases;
    UnionLevel level;
    Optional<RegionCode> code;
    Optional<UnionId> parent;
    Optional<UnionId> leader;

    UnionDraft(Union union) {
        this.id = union.id();
        this.kind = union.kind();
        this.name = union.name();
        this.aliases = union.aliases();
        this.level = union.level();
        this.code = union.code();
        this.parent = union.parent();
        this.leader = union.leader();
    }

    Union toUnion() {
        return Union.builder()
                .id(id)
                .name(name)
                .addAllAliases(aliases)
                .level(level)
                .kind(kind)
                .code(code)
                .parent(parent)
                .leader(leader)
                .build();
    }
}
