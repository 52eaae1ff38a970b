package io.github.schemata.codegen.mapping.name;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.naming.AttributeNames;
import io.github.schemata.codegen.naming.ClassNames;
import io.github.schemata.codegen.naming.Inflection;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.codegen.naming.Quoting;
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
 * The names of one run. What the user names comes first. Of two that would have the same name, the table that is spelled
 * so keeps it, else the first; a view is told from a table by its name. Who has to give way is said.
 */
public final class Names {

    private final ClassNames rule;
    private final RelationNames relationRule;
    private final Renames renames;
    private final Notes notes;
    private final Quoting quoting;
    private final NameScope types = NameScope.ofTypes();
    private final Map<TableName, String> classes = new HashMap<>();
    private final Map<TableName, NameScope> members = new HashMap<>();
    private final GivenMembers given = new GivenMembers();

    public Names(
            List<Table> tables,
            List<View> views,
            Inflection inflection,
            Renames renames,
            Notes notes,
            Quoting quoting) {
        this.quoting = quoting;
        this.rule = new ClassNames(inflection, ReservedTypes.inEntities());
        this.relationRule = new RelationNames(inflection);
        this.renames = renames;
        this.notes = notes;
        tables.forEach(table -> give(table.name()));
        views.forEach(view -> give(view.name()));
        Map<TableName, String> wanted = new LinkedHashMap<>();
        tables.forEach(
                table -> wanted.put(table.name(), rule.forTable(table.name().name())));
        claim(wanted, (table, name) -> name.equals(table.name()));
        claim(wanted, (table, name) -> types.isFree(name));
        claim(wanted, (table, name) -> true);
        for (View view : views) {
            String name = rule.forTable(view.name().name());
            classes.computeIfAbsent(view.name(), table -> said(table, "class", name, ofView(name)));
        }
    }

    /** How names are said to the database. */
    public Quoting quoting() {
        return quoting;
    }

    private void give(TableName table) {
        members.put(table, NameScope.ofAttributes());
        renames.entity(table).ifPresent(name -> {
            if (!types.isFree(name)) {
                throw new CodegenException("codegen.renames gives the class " + name + " to two tables, and " + table
                        + " is the second one.\nGive one of them another name.");
            }
            classes.put(table, types.claim(name));
        });
    }

    private void claim(Map<TableName, String> wanted, BiPredicate<TableName, String> now) {
        wanted.forEach((table, name) -> {
            if (!classes.containsKey(table) && now.test(table, name)) {
                classes.put(table, said(table, "class", name, types.claim(name)));
            }
        });
    }

    private String ofView(String wanted) {
        return wanted.endsWith("View") ? types.claim(wanted) : types.claimFirst(wanted, wanted + "View");
    }

    /** Says once where a name had to give way. */
    private String said(Object what, String kind, String wanted, String claimed) {
        if (!wanted.equals(claimed)) {
            notes.info("The " + kind + " of " + what + " is " + claimed + ": " + wanted
                    + " is another's (codegen.renames gives it a name of your own).");
        }
        return claimed;
    }

    /** The names of members that the user gives. */
    public GivenMembers given() {
        return given;
    }

    Renames renames() {
        return renames;
    }

    /** The entity's class. */
    public String entity(TableName table) {
        return classes.get(table);
    }

    /** What one row of the table is, for the names of relations: the user's word, else its own. */
    public String noun(TableName table) {
        return renames.entity(table).orElseGet(() -> ownNoun(table));
    }

    /** What one row of the table is by its own name. */
    public String ownNoun(TableName table) {
        return rule.noun(table.name());
    }

    /** The members of the entity's class. */
    public NameScope members(TableName table) {
        return members.get(table);
    }

    /** The attribute of a column. */
    public String attribute(TableName table, String column) {
        return given.attribute(table, column).orElseGet(() -> {
            String wanted = AttributeNames.forColumn(column);
            String claimed = members(table).claim(wanted);
            return said(table + "." + column, "attribute", wanted, claimed);
        });
    }

    /** The component of a key that a column is. */
    public String component(TableName table, String column, NameScope components) {
        return given.component(table, column).orElseGet(() -> components.claim(AttributeNames.forComponent(column)));
    }

    /** The first of these names that no other member has. */
    public String member(TableName table, String what, String wanted, String... others) {
        return said(what, "attribute", wanted, members(table).claimFirst(wanted, others));
    }

    public RelationNames relations() {
        return relationRule;
    }

    /** A type of its own for a part of an entity. */
    public String part(TableName table, String role) {
        return types.claim(rule.forPart(entity(table), role));
    }

    /** How a type called so in the database is called in Java, if nothing else is. */
    public String className(String name) {
        return rule.forTable(name);
    }

    /** A type that belongs to no entity. */
    public String type(String wanted) {
        return types.claim(wanted);
    }
}
