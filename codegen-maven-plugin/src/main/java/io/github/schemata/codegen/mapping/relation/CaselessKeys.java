package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The referenced keys with COLLATE NOCASE: a row that references {@code 'WORD'} finds {@code 'Word'}, since SQLite
 * compares by the key's collation (<a href="https://www.sqlite.org/foreignkeys.html">manual</a>), and so has Hibernate.
 */
public final class CaselessKeys {

    private final Map<TableName, Set<String>> referenced = new HashMap<>();

    public CaselessKeys(Map<TableName, List<Relation>> relations) {
        relations.values().forEach(all -> all.forEach(this::add));
    }

    private void add(Relation relation) {
        for (String name : relation.toIdentifier() ? relation.columns() : List.<String>of()) {
            referenced
                    .computeIfAbsent(relation.target().name(), table -> new HashSet<>())
                    .add(relation.referencedBy(name));
        }
    }

    /** Whether texts of the column that differ in case are one key. */
    public boolean has(TableName table, Column column, ValueChoice choice) {
        return "NOCASE".equalsIgnoreCase(column.collation())
                && choice.equals(new ValueChoice.Plain(JavaType.STRING))
                && referenced.getOrDefault(table, Set.of()).contains(column.name());
    }
}
