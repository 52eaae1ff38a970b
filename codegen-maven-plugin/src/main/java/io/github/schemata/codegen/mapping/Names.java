package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.naming.ClassNames;
import io.github.schemata.codegen.naming.Inflection;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.codegen.naming.RelationNames;
import io.github.schemata.codegen.naming.ReservedTypes;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The names of one run. Of two that would have the same name, the table that is spelled so keeps it, else the first;
 * a view is told from a table by its name.
 */
final class Names {

    private final ClassNames rule = new ClassNames(Inflection.english(), ReservedTypes.inEntities());
    private final RelationNames relationRule = new RelationNames(Inflection.english());
    private final NameScope types = NameScope.ofTypes();
    private final Map<TableName, String> classes = new HashMap<>();
    private final Map<TableName, String> nouns = new HashMap<>();
    private final Map<TableName, NameScope> members = new HashMap<>();

    Names(List<Table> tables, List<View> views) {
        Map<TableName, String> wanted = new LinkedHashMap<>();
        tables.forEach(
                table -> wanted.put(table.name(), rule.forTable(table.name().name())));
        claim(wanted, (table, name) -> name.equals(table.name()));
        claim(wanted, (table, name) -> types.isFree(name));
        claim(wanted, (table, name) -> true);
        tables.forEach(table -> add(table.name()));
        for (View view : views) {
            classes.put(view.name(), ofView(rule.forTable(view.name().name())));
            add(view.name());
        }
    }

    private void claim(Map<TableName, String> wanted, BiPredicate<TableName, String> now) {
        wanted.forEach((table, name) -> {
            if (!classes.containsKey(table) && now.test(table, name)) {
                classes.put(table, types.claim(name));
            }
        });
    }

    private String ofView(String wanted) {
        return wanted.endsWith("View") ? types.claim(wanted) : types.claimFirst(wanted, wanted + "View");
    }

    private void add(TableName table) {
        nouns.put(table, rule.noun(table.name()));
        members.put(table, NameScope.ofAttributes());
    }

    /** The entity's class. */
    String entity(TableName table) {
        return classes.get(table);
    }

    /** What one row of the table is, for the names of relations. */
    String noun(TableName table) {
        return nouns.get(table);
    }

    /** The members of the entity's class. */
    NameScope members(TableName table) {
        return members.get(table);
    }

    RelationNames relations() {
        return relationRule;
    }

    /** A type of its own for a part of an entity. */
    String part(TableName table, String role) {
        return types.claim(rule.forPart(entity(table), role));
    }

    /** How a type called so in the database is called in Java, if nothing else is. */
    String className(String name) {
        return rule.forTable(name);
    }

    /** A type that belongs to no entity. */
    String type(String wanted) {
        return types.claim(wanted);
    }
}
