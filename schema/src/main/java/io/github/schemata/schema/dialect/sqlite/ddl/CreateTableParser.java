package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.Column.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CREATE TABLE statement that SQLite has accepted. What it does not know, it passes over: words of a newer
 * SQLite must not keep a table from being read.
 */
public final class CreateTableParser {

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
        cursor.accept("IF", "NOT", "EXISTS");
        String name = qualifiedName();
        if (!cursor.acceptSymbol("(")) {
            return Optional.empty();
        }
        while (!cursor.done() && !cursor.acceptSymbol(")")) {
            definition();
            cursor.acceptSymbol(",");
        }
        return Optional.of(new CreateTable(name, columns, primaryKey, autoIncrement, uniqueKeys, foreignKeys, checks));
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
        return new KeyDefinition(name, keyColumns, conflict, new Span(start, cursor.passed()));
    }

    private @Nullable String onConflict() {
        return cursor.accept("ON", "CONFLICT") ? cursor.next().text().toUpperCase(Locale.ROOT) : null;
    }

    private void check(@Nullable String name, int start) {
        cursor.accept("CHECK");
        String expression = cursor.parenthesized();
        onConflict();
        checks.add(new CheckDefinition(name, expression, new Span(start, cursor.passed())));
    }

    private void foreignKey(@Nullable String name, List<String> keyColumns, int start) {
        cursor.accept("REFERENCES");
        String target = cursor.next().value();
        List<String> targetColumns = cursor.names();
        while (cursor.atWord("ON", "MATCH")) {
            action();
        }
        Span span = new Span(start, cursor.passed());
        foreignKeys.add(new ForeignKeyDefinition(name, keyColumns, target, targetColumns, false, false, span));
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
        boolean not = cursor.accept("NOT", "DEFERRABLE");
        if (!not && !cursor.accept("DEFERRABLE")) {
            return false;
        }
        boolean deferred = cursor.accept("INITIALLY", "DEFERRED");
        cursor.accept("INITIALLY", "IMMEDIATE");
        if (!foreignKeys.isEmpty()) {
            int last = foreignKeys.size() - 1;
            foreignKeys.set(last, foreignKeys.get(last).deferred(!not, !not && deferred, cursor.passed()));
        }
        return true;
    }

    private void column() {
        int start = cursor.offset();
        String name = cursor.next().value();
        ColumnFacts facts = new ColumnFacts();
        while (!cursor.atDefinitionEnd()) {
            columnConstraint(name, facts);
        }
        Span span = new Span(start, cursor.passed());
        columns.add(new ColumnDefinition(name, facts.collation, facts.generated, span));
    }

    /** One constraint of the column, or a word of its type, which the pragma tells better. */
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
        } else if (cursor.accept("DEFAULT")) {
            defaultValue();
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
        primaryKey = new KeyDefinition(name, List.of(column), conflict, new Span(start, cursor.passed()));
    }

    /** The value itself is passed over, so that a word of it cannot look like a constraint. */
    private void defaultValue() {
        if (!cursor.acceptSymbol("-")) {
            cursor.acceptSymbol("+");
        }
        cursor.skip();
    }

    private void generated(ColumnFacts facts) {
        String expression = cursor.parenthesized();
        boolean stored = cursor.accept("STORED");
        cursor.accept("VIRTUAL");
        facts.generated = new Generated(expression, stored);
    }

    /** What gathers while a column is read. */
    private static final class ColumnFacts {
        private @Nullable String collation;
        private @Nullable Generated generated;
    }
}
