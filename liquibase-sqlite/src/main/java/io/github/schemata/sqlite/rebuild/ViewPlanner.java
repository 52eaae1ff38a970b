package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans what is done with views beyond CREATE and DROP. */
public final class ViewPlanner {

    /** The kinds of trigger on a view and on a table; on the mirror, the one stands for the other. */
    private static final String ON_VIEW = "INSTEAD OF";

    private static final String ON_TABLE = "AFTER";

    private ViewPlanner() {}

    /** A view with another query, under the same name; its INSTEAD OF triggers stay. */
    public static List<Plan> replace(Connection connection, String view, String create) throws SQLException {
        Structure structure = Structure.read(connection);
        List<String> statements = new ArrayList<>();
        String name = structure.view(view).map(SchemaObject::name).orElse(view);
        statements.add("DROP VIEW IF EXISTS main." + Identifiers.quote(name));
        statements.add(create);
        structure.triggers(name).forEach(trigger -> statements.add(Sql.inMain(trigger.text(), "TRIGGER")));
        return List.of(new Plan(name, List.of(), statements, false));
    }

    /**
     * A view under another name; what uses it follows, as it does when a table is renamed. SQLite renames tables only,
     * so on a mirror a table stands in the view's place and is renamed there; the texts that this gives are then put.
     */
    public static List<Plan> rename(Connection connection, String view, String newName) throws SQLException {
        Structure structure = Structure.read(connection);
        SchemaObject old = structure
                .view(view)
                .orElseThrow(() -> new SqliteChangeException("renameView: there is no view " + view + "."));
        if (isTaken(structure, newName) && !Identifiers.same(old.name(), newName)) {
            throw new SqliteChangeException("renameView " + view + ": there is already something called " + newName
                    + ". Choose another name, or rename or drop that first.");
        }
        List<String> statements = new ArrayList<>();
        statements.add("PRAGMA writable_schema = ON");
        statements.add("UPDATE main.sqlite_schema SET name = " + Sql.literal(newName) + ", tbl_name = "
                + Sql.literal(newName) + ", sql = " + Sql.literal(renamed(old.text(), newName))
                + " WHERE type = 'view' AND name = " + Sql.literal(old.name()));
        statements.add("UPDATE main.sqlite_schema SET tbl_name = " + Sql.literal(newName)
                + " WHERE type = 'trigger' AND tbl_name = " + Sql.literal(old.name()));
        for (SchemaObject user : users(connection, structure, old, newName)) {
            statements.add("UPDATE main.sqlite_schema SET sql = " + Sql.literal(user.text()) + " WHERE type = "
                    + Sql.literal(user.type()) + " AND name = " + Sql.literal(user.name()));
        }
        statements.add("PRAGMA writable_schema = RESET");
        String scratch = "main." + Identifiers.quote(InPlace.scratchName(structure));
        statements.add("CREATE VIEW " + scratch + " AS SELECT 1");
        statements.add("DROP VIEW " + scratch);
        return List.of(new Plan(old.name(), List.of(), statements, false));
    }

    /** Views and triggers whose text changes with the name, with their new texts. */
    private static List<SchemaObject> users(
            Connection connection, Structure structure, SchemaObject old, String newName) throws SQLException {
        try (Mirror mirror = Mirror.of(connection, structure)) {
            List<SchemaObject> own = structure.triggers(old.name());
            String columns =
                    mirror.columns(old.name()).stream().map(Identifiers::quote).collect(Collectors.joining(", "));
            mirror.execute("DROP VIEW main." + Identifiers.quote(old.name()));
            mirror.execute("CREATE TABLE main." + Identifiers.quote(old.name()) + " (" + columns + ")");
            for (SchemaObject trigger : own) {
                mirror.accepts(swapped(trigger.text(), ON_TABLE));
            }
            mirror.execute(
                    "ALTER TABLE main." + Identifiers.quote(old.name()) + " RENAME TO " + Identifiers.quote(newName));
            Set<String> texts =
                    structure.objects().stream().map(SchemaObject::sql).collect(Collectors.toSet());
            return Structure.read(mirror.connection()).objects().stream()
                    .filter(object -> object.is("view") || object.is("trigger"))
                    .map(object ->
                            standsOn(object, newName) ? withText(object, swapped(object.text(), ON_VIEW)) : object)
                    .filter(object -> !texts.contains(object.sql()))
                    .toList();
        }
    }

    private static boolean isTaken(Structure structure, String name) {
        return structure.objects().stream().anyMatch(object -> Identifiers.same(object.name(), name));
    }

    private static boolean standsOn(SchemaObject object, String table) {
        return object.is("trigger") && Identifiers.same(object.table(), table);
    }

    private static SchemaObject withText(SchemaObject object, String text) {
        return new SchemaObject(object.type(), object.name(), object.table(), text);
    }

    /** The trigger with the first of INSTEAD OF or AFTER made the other one. */
    private static String swapped(String trigger, String wanted) {
        List<Token> tokens = Tokenizer.tokens(trigger);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean after = token.isWord("AFTER");
            if (token.isWord("INSTEAD") || after) {
                int last = i;
                while (!after && !tokens.get(last).isWord("OF")) {
                    last++;
                }
                return trigger.substring(0, token.start())
                        + wanted
                        + trigger.substring(tokens.get(last).end());
            }
        }
        return trigger;
    }

    /** The CREATE VIEW with another name in its head. */
    private static String renamed(String create, String newName) {
        List<Token> tokens = Tokenizer.tokens(create).stream()
                .filter(token -> !token.blank())
                .toList();
        int name = 1;
        while (!tokens.get(name - 1).isWord("VIEW")) {
            name++;
        }
        if (tokens.get(name).isWord("IF") && tokens.get(name + 1).isWord("NOT")) {
            name += 3;
        }
        Token token = tokens.get(name + 1).isSymbol(".") ? tokens.get(name + 2) : tokens.get(name);
        return create.substring(0, token.start()) + Names.written(newName) + create.substring(token.end());
    }
}
