package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Identifiers that come from other entities' identifiers. Tables whose keys refer to each other would wait forever. */
public final class DerivedIdentifiers {

    private final Map<TableName, List<Relation>> relations;
    private final Set<TableName> done = new HashSet<>();
    private final Set<TableName> underWay = new HashSet<>();

    private DerivedIdentifiers(Map<TableName, List<Relation>> relations) {
        this.relations = relations;
    }

    /** Makes the association that closes a circle one that is only read. */
    public static void breakCycles(List<Table> tables, Map<TableName, List<Relation>> relations) {
        DerivedIdentifiers walk = new DerivedIdentifiers(relations);
        tables.forEach(table -> walk.visit(table.name()));
    }

    private void visit(TableName table) {
        if (done.contains(table) || !underWay.add(table)) {
            return;
        }
        List<Relation> kept = new ArrayList<>();
        for (Relation relation : relations.getOrDefault(table, List.of())) {
            boolean derives = relation.writes() instanceof Writes.Identifier;
            boolean circle = derives && underWay.contains(relation.target().name());
            if (derives && !circle) {
                visit(relation.target().name());
            }
            kept.add(circle ? relation.writtenElsewhere() : relation);
        }
        relations.put(table, kept);
        underWay.remove(table);
        done.add(table);
    }
}
