package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.Column.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CREATE TABLE statement that SQLite has accepted. What it does not know, it passes over: words of a newer
 * SQLite must not keep a table from being read.
 */
public final class CreateTableParser {

    /** SQLite takes none of these words as a part of a type. */
    private static final String[] CONSTRAINT_WORDS = {
        "CONSTRAINT",
        "PRIMARY",
        "NOT",
        "NULL",
        "UNIQUE",
        "CHECK",
        "DEFAULT",
        "COLLATE",
        "REFERENCES",
        "DEFERRABLE",
        "AS"
    };

    private final TokenCursor cursor;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<KeyDefinition> uniqueKeys = new ArrayList<>();
    private final List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
    private final List<CheckDefinition> checks = new ArrayList<>();
    private @Nullable KeyDefinition primaryKey;
    private boolean autoIncrement;

    private CreateTableParser(String sql) {
        this.cursor = new TokenCursor(sql);
    }

    /** The statement's meaning; empty where it is no CREATE TABLE with columns in parentheses. */
    public static Optional<CreateTable> parse(String sql) {
        return new CreateTableParser(sql).statement();
    }

    private Optional<CreateTable> statement() {
        if (!cursor.accept("CREATE")) {
            return Optional.empty();
        }
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        if (!cursor.accept("TABLE")) {
            return Optional.empty();
        }
        int start = cursor.offset();
        cursor.accept("IF", "NOT", "EXISTS");
        String name = qualifiedName();
        Span nameSpan = since(start);
        if (!cursor.acceptSymbol("(")) {
            return Optional.empty();
        }
        Span body = body(cursor.passed());
        return Optional.of(new CreateTable(
                name, nameSpan, body, columns, primaryKey, autoIncrement, uniqueKeys, foreignKeys, checks, options()));
    }

    private Span body(int start) {
        while (!cursor.done() && !cursor.atSymbol(")")) {
            definition();
            cursor.acceptSymbol(",");
        }
        Span body = new Span(start, cursor.offset());
        cursor.acceptSymbol(")");
        return body;
    }

    private List<TableOption> options() {
        List<TableOption> options = new ArrayList<>();
        while (!cursor.done()) {
            int start = cursor.offset();
            StringJoiner words = new StringJoiner(" ");
            while (!cursor.done() && !cursor.atSymbol(",")) {
                words.add(cursor.next().text().toUpperCase(Locale.ROOT));
            }
            options.add(new TableOption(words.toString(), since(start)));
            cursor.acceptSymbol(",");
        }
        return options;
    }

    /** From there to the end of the last token that was passed. */
    private Span since(int start) {
        return new Span(start, cursor.passed());
    }

    private String qualifiedName() {
        String name = cursor.next().value();
        return cursor.acceptSymbol(".") ? cursor.next().value() : name;
    }

    /** A column, or once there are some, a constraint: SQLite lets the commas between constraints be left out. */
    private void definition() {
        if (columns.isEmpty() || !cursor.atWord("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN")) {
            column();
        } else {
            tableConstraint();
        }
    }

    private void tableConstraint() {
        int start = cursor.offset();
        String name = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            int opened = cursor.position();
            primaryKey = key(name, cursor.names(), start);
            autoIncrement = cursor.passedWord("AUTOINCREMENT", opened);
        } else if (cursor.accept("UNIQUE")) {
            uniqueKeys.add(key(name, cursor.names(), start));
        } else if (cursor.atWord("CHECK")) {
            check(name, start);
        } else if (cursor.accept("FOREIGN", "KEY")) {
            foreignKey(name, cursor.names(), start);
        } else if (name == null) {
            cursor.skip();
        }
    }

    private @Nullable String constraintName() {
        String name = null;
        while (cursor.accept("CONSTRAINT")) {
            name = cursor.next().value();
        }
        return name;
    }

    private KeyDefinition key(@Nullable String name, List<String> keyColumns, int start) {
        String conflict = onConflict();
        return new KeyDefinition(name, keyColumns, conflict, since(start));
    }

    private @Nullable String onConflict() {
        return cursor.accept("ON", "CONFLICT") ? cursor.next().text().toUpperCase(Locale.ROOT) : null;
    }

    private void check(@Nullable String name, int start) {
        cursor.accept("CHECK");
        String expression = cursor.parenthesized();
        onConflict();
        checks.add(new CheckDefinition(name, expression, since(start)));
    }

    private void foreignKey(@Nullable String name, List<String> keyColumns, int start) {
        cursor.accept("REFERENCES");
        String target = cursor.next().value();
        List<String> targetColumns = cursor.names();
        while (cursor.atWord("ON", "MATCH")) {
            action();
        }
        foreignKeys.add(new ForeignKeyDefinition(
                name, keyColumns, target, targetColumns, false, false, since(start), List.of()));
        deferral();
    }

    private void action() {
        if (cursor.accept("MATCH")) {
            cursor.next();
            return;
        }
        cursor.accept("ON");
        cursor.next();
        if (!cursor.accept("SET")) {
            cursor.accept("NO");
        }
        cursor.next();
    }

    /** DEFERRABLE belongs to the foreign key before it, even where other constraints of the column stand between. */
    private boolean deferral() {
        int start = cursor.offset();
        boolean not = cursor.accept("NOT", "DEFERRABLE");
        if (!not && !cursor.accept("DEFERRABLE")) {
            return false;
        }
        boolean deferred = cursor.accept("INITIALLY", "DEFERRED");
        cursor.accept("INITIALLY", "IMMEDIATE");
        if (!foreignKeys.isEmpty()) {
            int last = foreignKeys.size() - 1;
            foreignKeys.set(last, foreignKeys.get(last).deferred(!not, !not && deferred, since(start)));
        }
        return true;
    }

    private void column() {
        int start = cursor.offset();
        String name = cursor.next().value();
        Span nameSpan = since(start);
        Span type = type();
        ColumnFacts facts = new ColumnFacts();
        while (!cursor.atDefinitionEnd()) {
            columnConstraint(name, facts);
        }
        columns.add(new ColumnDefinition(
                name, nameSpan, type, facts.notNulls, facts.defaults, facts.collation, facts.generated, since(start)));
    }

    /** Words up to the first one that begins a constraint, and numbers in parentheses. */
    private @Nullable Span type() {
        int start = cursor.offset();
        int first = cursor.position();
        while (cursor.peek().canBeName() && !cursor.atWord(CONSTRAINT_WORDS) && !generatedFollows()) {
            cursor.next();
        }
        if (cursor.position() == first) {
            return null;
        }
        if (cursor.atSymbol("(")) {
            cursor.skip();
        }
        return since(start);
    }

    private boolean generatedFollows() {
        return cursor.atWord("GENERATED") && cursor.peek(1).isWord("ALWAYS");
    }

    /** One constraint of the column, or a word that is not known. */
    private void columnConstraint(String column, ColumnFacts facts) {
        int start = cursor.offset();
        String name = constraintName();
        if (cursor.accept("PRIMARY", "KEY")) {
            columnPrimaryKey(name, column, start);
        } else if (cursor.accept("UNIQUE")) {
            uniqueKeys.add(key(name, List.of(column), start));
        } else if (cursor.atWord("CHECK")) {
            check(name, start);
        } else if (cursor.atWord("REFERENCES")) {
            foreignKey(name, List.of(column), start);
        } else if (cursor.accept("COLLATE")) {
            facts.collation = cursor.next().value();
        } else if (cursor.accept("NOT", "NULL")) {
            onConflict();
            facts.notNulls.add(since(start));
        } else if (cursor.accept("DEFAULT")) {
            String value = defaultValue();
            facts.defaults.add(new DefaultDefinition(value, since(start)));
        } else if (cursor.accept("AS")) {
            generated(facts);
        } else if (!deferral() && !cursor.atDefinitionEnd()) {
            cursor.skip();
        }
    }

    private void columnPrimaryKey(@Nullable String name, String column, int start) {
        if (!cursor.accept("ASC")) {
            cursor.accept("DESC");
        }
        String conflict = onConflict();
        autoIncrement = cursor.accept("AUTOINCREMENT");
        primaryKey = new KeyDefinition(name, List.of(column), conflict, since(start));
    }

    /** The value itself is passed over, so that a word of it cannot look like a constraint. */
    private String defaultValue() {
        int start = cursor.offset();
        if (!cursor.acceptSymbol("-")) {
            cursor.acceptSymbol("+");
        }
        if (!cursor.done()) {
            cursor.skip();
        }
        return cursor.text(Math.min(start, cursor.passed()), cursor.passed());
    }

    private void generated(ColumnFacts facts) {
        String expression = cursor.parenthesized();
        boolean stored = cursor.accept("STORED");
        cursor.accept("VIRTUAL");
        facts.generated = new Generated(expression, stored);
    }

    /** What gathers while a column is read. */
    private static final class ColumnFacts {
        private final List<Span> notNulls = new ArrayList<>();
        private final List<DefaultDefinition> defaults = new ArrayList<>();
        private @Nullable String collation;
        private @Nullable Generated generated;
    }
}
