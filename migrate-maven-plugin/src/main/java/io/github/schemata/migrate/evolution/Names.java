package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names are compared without regard to case. */
final class Names {

    private Names() {}

    static String fold(String name) {
        return Identifiers.fold(name);
    }

    static List<String> fold(Collection<String> names) {
        return names.stream().map(Identifiers::fold).toList();
    }

    static Set<String> set(Collection<String> names) {
        return names.stream().map(Identifiers::fold).collect(Collectors.toSet());
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Identifiers.same(one, other);
    }

    static boolean contains(Collection<String> names, String name) {
        return names.stream().anyMatch(one -> Identifiers.same(one, name));
    }

    /** Who names no schema means the connection's own, whatever it is called. */
    static boolean same(TableName one, TableName other) {
        boolean sameSchema = one.schema() == null || other.schema() == null || same(one.schema(), other.schema());
        return sameSchema && same(one.name(), other.name());
    }

    static String column(TableName table, String column) {
        return table + "." + column;
    }
}
