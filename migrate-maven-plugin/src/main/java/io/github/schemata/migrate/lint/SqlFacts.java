package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangeFact.Column;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import java.util.ArrayList;
import java.util.List;

/** What statements of SQL do to tables, where they say it in the words that all databases share. */
final class SqlFacts {

    private final SqlCursor sql;

    private SqlFacts(List<Token> statement) {
        this.sql = new SqlCursor(statement);
    }

    /** The changes, and behind each piece of SQL what it does. */
    static List<ChangeFact> with(List<ChangeFact> changes) {
        List<ChangeFact> facts = new ArrayList<>();
        for (ChangeFact change : changes) {
            facts.add(change);
            if (change instanceof ChangeFact.Sql text) {
                for (List<Token> statement : SqlText.statements(text.text())) {
                    facts.addAll(new SqlFacts(statement).facts());
                }
            }
        }
        return facts;
    }

    private List<ChangeFact> facts() {
        if (sql.accept("DROP", "TABLE")) {
            return droppedTables();
        } else if (sql.accept("ALTER", "TABLE")) {
            sql.accept("IF", "EXISTS");
            sql.accept("ONLY");
            return altered(sql.name());
        } else if (sql.accept("CREATE")) {
            return created();
        } else if (sql.accept("UPDATE")) {
            return updated();
        }
        return List.of();
    }

    private List<ChangeFact> droppedTables() {
        sql.accept("IF", "EXISTS");
        List<ChangeFact> facts = new ArrayList<>();
        do {
            facts.add(new ChangeFact.TableDropped(sql.name()));
        } while (sql.acceptSymbol(","));
        return facts;
    }

    private List<ChangeFact> updated() {
        sql.accept("ONLY");
        String table = sql.name();
        if (!sql.accept("SET")) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        do {
            columns.add(sql.name());
            while (!sql.done() && !sql.peek().isSymbol(",") && !sql.peek().isWord("WHERE")) {
                sql.skip();
            }
        } while (sql.acceptSymbol(","));
        return List.of(new ChangeFact.ColumnsUpdated(table, columns));
    }

    private List<ChangeFact> created() {
        boolean temporary = sql.accept("TEMP") || sql.accept("TEMPORARY");
        sql.accept("UNLOGGED");
        sql.accept("OR", "REPLACE");
        sql.accept("VIRTUAL");
        if (sql.accept("TABLE")) {
            sql.accept("IF", "NOT", "EXISTS");
            return temporary ? List.of() : List.of(new ChangeFact.TableCreated(sql.name(), List.of()));
        } else if (sql.accept("VIEW")) {
            sql.accept("IF", "NOT", "EXISTS");
            return List.of(new ChangeFact.ViewCreated(sql.name()));
        }
        boolean unique = sql.accept("UNIQUE");
        return sql.accept("INDEX") ? index(unique) : List.of();
    }

    private List<ChangeFact> index(boolean unique) {
        boolean concurrently = sql.accept("CONCURRENTLY");
        sql.accept("IF", "NOT", "EXISTS");
        if (!sql.peek().isWord("ON")) {
            sql.name();
        }
        if (!sql.accept("ON")) {
            return List.of();
        }
        sql.accept("ONLY");
        String table = sql.name();
        while (!sql.done() && !sql.peek().isSymbol("(")) {
            sql.skip();
        }
        return List.of(new ChangeFact.IndexCreated(table, sql.names(), unique, concurrently));
    }

    /** Each action of an ALTER TABLE; a comma in parentheses parts nothing. */
    private List<ChangeFact> altered(String table) {
        List<ChangeFact> facts = new ArrayList<>();
        while (!sql.done()) {
            facts.addAll(action(table));
            while (!sql.done() && !sql.peek().isSymbol(",")) {
                sql.skip();
            }
            sql.skip();
        }
        return facts;
    }

    private List<ChangeFact> action(String table) {
        if (sql.accept("RENAME", "TO")) {
            return List.of(new ChangeFact.TableRenamed(table, sql.name()));
        } else if (sql.accept("RENAME")) {
            sql.accept("COLUMN");
            String column = sql.name();
            return sql.accept("TO") ? List.of(new ChangeFact.ColumnRenamed(table, column, sql.name())) : List.of();
        } else if (sql.accept("DROP")) {
            return dropped(table);
        } else if (sql.accept("ADD")) {
            return added(table);
        } else if (sql.accept("ALTER")) {
            sql.accept("COLUMN");
            return alteredColumn(table, sql.name());
        } else if (sql.accept("MODIFY")) {
            sql.accept("COLUMN");
            return defined(table, sql.name());
        } else if (sql.accept("CHANGE")) {
            sql.accept("COLUMN");
            return changed(table, sql.name());
        }
        return List.of();
    }

    /** MariaDB's own words, which say the whole column anew. */
    private List<ChangeFact> defined(String table, String column) {
        Column said = column(column);
        List<ChangeFact> facts = new ArrayList<>(List.of(new ChangeFact.TypeChanged(table, column, said.type())));
        if (said.required()) {
            facts.add(new ChangeFact.NotNullAdded(table, column, said.fill() != Fill.NOTHING));
        }
        return facts;
    }

    private List<ChangeFact> changed(String table, String column) {
        String to = sql.name();
        List<ChangeFact> facts = new ArrayList<>();
        if (!to.equalsIgnoreCase(column)) {
            facts.add(new ChangeFact.ColumnRenamed(table, column, to));
        }
        facts.addAll(defined(table, to));
        return facts;
    }

    private List<ChangeFact> dropped(String table) {
        for (String other : List.of("CONSTRAINT", "PRIMARY", "FOREIGN", "INDEX", "KEY", "CHECK", "PARTITION")) {
            if (sql.peek().isWord(other)) {
                return List.of(new ChangeFact.TableAltered(table, "DROP " + other));
            }
        }
        sql.accept("COLUMN");
        sql.accept("IF", "EXISTS");
        return List.of(new ChangeFact.ColumnDropped(table, sql.name()));
    }

    private List<ChangeFact> alteredColumn(String table, String column) {
        sql.accept("SET", "DATA");
        if (sql.accept("TYPE")) {
            return List.of(new ChangeFact.TypeChanged(table, column, sql.typeText()));
        } else if (sql.accept("SET", "NOT", "NULL")) {
            return List.of(new ChangeFact.NotNullAdded(table, column, false));
        }
        return List.of(new ChangeFact.TableAltered(table, "ALTER COLUMN"));
    }

    private List<ChangeFact> added(String table) {
        if (sql.accept("CONSTRAINT")) {
            sql.name();
        }
        boolean checked = !sql.has("NOT", "VALID");
        if (sql.accept("PRIMARY", "KEY")) {
            return List.of(new ChangeFact.KeyAdded(table, sql.names(), true));
        } else if (sql.accept("UNIQUE")) {
            return sql.has("USING", "INDEX") ? List.of() : List.of(new ChangeFact.KeyAdded(table, sql.names(), false));
        } else if (sql.accept("FOREIGN", "KEY")) {
            List<String> columns = sql.names();
            String referenced = sql.accept("REFERENCES") ? sql.name() : "";
            return List.of(new ChangeFact.ForeignKeyAdded(table, columns, referenced, checked));
        } else if (sql.accept("CHECK")) {
            return List.of(new ChangeFact.CheckAdded(table, checked));
        } else if (sql.peek().isWord("INDEX") || sql.peek().isWord("KEY")) {
            return List.of(new ChangeFact.TableAltered(table, "ADD INDEX"));
        }
        sql.accept("COLUMN");
        sql.accept("IF", "NOT", "EXISTS");
        return List.of(new ChangeFact.ColumnAdded(table, column(sql.name())));
    }

    private Column column(String name) {
        String type = sql.typeText();
        boolean required = sql.has("NOT", "NULL");
        boolean key = sql.has("UNIQUE") || sql.has("PRIMARY", "KEY");
        boolean filled = sql.has("DEFAULT") && !sql.has("DEFAULT", "NULL");
        boolean each = sql.has("AUTO_INCREMENT")
                || sql.has("GENERATED")
                || sql.has("AS")
                || sql.has("SERIAL")
                || sql.has("BIGSERIAL");
        boolean references = sql.has("REFERENCES");
        return new Column(
                name, type, required, each ? Fill.EACH : filled ? Fill.CONSTANT : Fill.NOTHING, key, references);
    }
}
