package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyChoices;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.relation.JoinTable;
import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.List;
import java.util.Map;

/** What is settled before anything has a name: the tables that can be mapped, their identifiers and associations. */
record Plan(
        List<Table> tables,
        Map<TableName, KeyChoice> keys,
        Map<TableName, List<Relation>> relations,
        List<JoinTable> joinTables,
        KeyChoices choices) {

    /** Gives members the names that the user has for them. */
    void give(Names names, List<View> views) {
        tables.forEach(table -> names.given().add(table, keys.get(table.name()), relations.get(table.name()), names));
        views.forEach(view -> names.given().add(view.name(), view.columns(), names));
        joinTables.forEach(joined -> names.given().add(joined, names));
    }
}
