package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.TableName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names that stand where a query names its tables. */
public final class TableReferences {

    private static final Set<String> AFTER_FROM =
            Set.of("SELECT", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "WINDOW", "UNION", "EXCEPT", "INTERSECT");

    private final TokenCursor cursor;
    private final Deque<Clause> outer = new ArrayDeque<>();
    private final Set<TableName> tables = new LinkedHashSet<>();
    private final Set<String> withNames = new LinkedHashSet<>();
    private Clause clause = new Clause();

    private TableReferences(String sql) {
        this.cursor = new TokenCursor(sql);
    }

    /**
     * The tables and views that the statement reads, folded as {@link Identifiers#fold} does, in written order; names
     * of its own WITH clauses and table functions are none.
     */
    public static Set<String> in(String sql) {
        return read(sql).stream()
                .map(name -> Identifiers.fold(name.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same as written, each with the schema that stands before it. */
    public static Set<TableName> qualifiedIn(String sql) {
        return read(sql);
    }

    private static Set<TableName> read(String sql) {
        TableReferences references = new TableReferences(sql);
        while (!references.cursor.done()) {
            references.step();
        }
        references.tables.removeIf(
                name -> name.schema() == null && references.withNames.contains(Identifiers.fold(name.name())));
        return references.tables;
    }

    private void step() {
        boolean compares = cursor.peek(-1).isWord("DISTINCT")
                && (cursor.peek(-2).isWord("IS") || cursor.peek(-2).isWord("NOT"));
        Token token = cursor.next();
        if (token.isSymbol("(")) {
            open();
        } else if (token.isSymbol(")")) {
            clause = outer.isEmpty() ? new Clause() : outer.pop();
        } else if (token.isWord("FROM") && !compares) {
            clause.inFrom = true;
            clause.expectsTable = true;
        } else if (token.isWord("JOIN") || token.isSymbol(",") && clause.inFrom || token.isWord("IN")) {
            clause.expectsTable = true;
        } else if (endsFrom(token)) {
            clause.inFrom = false;
            clause.expectsTable = false;
        } else {
            name(token);
        }
    }

    /** {@code FROM (a, b)} goes on naming tables, {@code IN (a, b)} does not; {@code FROM (SELECT …)} ends it. */
    private void open() {
        boolean goesOn =
                clause.inFrom && clause.expectsTable && !cursor.peek(-2).isWord("IN");
        clause.expectsTable = false;
        outer.push(clause);
        clause = new Clause();
        clause.inFrom = goesOn;
        clause.expectsTable = goesOn;
    }

    private void name(Token token) {
        if (token.canBeName() && startsWith(token)) {
            withNames.add(Identifiers.fold(token.value()));
        }
        if (!clause.expectsTable) {
            return;
        }
        clause.expectsTable = false;
        boolean qualified = cursor.acceptSymbol(".");
        Token name = qualified ? cursor.next() : token;
        if (name.canBeName() && !cursor.atSymbol("(")) {
            tables.add(new TableName(qualified ? token.value() : null, name.value()));
        }
    }

    /** Whether {@code name [(columns)] AS [NOT MATERIALIZED] (} follows: only WITH and WINDOW write so. */
    private boolean startsWith(Token token) {
        boolean mayBegin = cursor.peek(-2).isWord("WITH")
                || cursor.peek(-2).isWord("RECURSIVE")
                || cursor.peek(-2).isSymbol(",");
        if (!mayBegin || !token.canBeName()) {
            return false;
        }
        int position = cursor.position();
        if (cursor.atSymbol("(")) {
            cursor.skip();
        }
        boolean as = cursor.accept("AS");
        cursor.accept("NOT");
        cursor.accept("MATERIALIZED");
        boolean starts = as && cursor.atSymbol("(");
        cursor.reset(position);
        return starts;
    }

    private static boolean endsFrom(Token token) {
        return token.kind() == Token.Kind.WORD
                && AFTER_FROM.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** Where in a query, at one depth of parentheses, the cursor is. */
    private static final class Clause {
        private boolean inFrom;
        private boolean expectsTable;
    }
}
