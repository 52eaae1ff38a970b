package io.github.schemata.migrate.replay;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.RawSQLChange;
import liquibase.statement.DatabaseFunction;

/**
 * An {@code ALTER TABLE} as servers take it and SQLite does not: of several actions, with defaults and with stored
 * columns. A baseline says so of its tables what no change of Liquibase says.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">SQLite's ALTER TABLE</a>
 */
final class ServerStatements {

    private final String table;
    private final List<Token> head;

    private ServerStatements(List<Token> head) {
        this.head = head;
        this.table = head.get(2).value();
    }

    /** The same for SQLite; the change itself where it is none of those, or not all of it is understood. */
    static List<Change> onSqlite(Change change) {
        if (!(change instanceof AbstractSQLChange sql) || sql.getSql() == null) {
            return List.of(change);
        }
        List<Token> tokens = Tokenizer.tokens(sql.getSql()).stream()
                .filter(token -> token.kind() != Kind.COMMENT)
                .toList();
        List<Token> words = tokens.stream().filter(token -> !token.blank()).toList();
        boolean alters = words.size() > 4
                && words.get(0).isWord("ALTER")
                && words.get(1).isWord("TABLE")
                && words.stream().noneMatch(token -> token.isSymbol(";") || token.isSymbol("."));
        if (!alters) {
            return List.of(change);
        }
        ServerStatements statement = new ServerStatements(words.subList(0, 3));
        List<Change> changes = new ArrayList<>();
        for (List<Token> action : actions(tokens.subList(tokens.indexOf(words.get(2)) + 1, tokens.size()))) {
            Optional<Change> translated = statement.translated(action);
            if (translated.isEmpty()) {
                return List.of(change);
            }
            changes.add(translated.get());
        }
        return changes;
    }

    /** What stands between commas outside of parentheses. */
    private static List<List<Token>> actions(List<Token> tokens) {
        List<List<Token>> actions = new ArrayList<>();
        List<Token> action = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isSymbol(",")) {
                actions.add(action);
                action = new ArrayList<>();
            } else {
                action.add(token);
            }
        }
        actions.add(action);
        return actions;
    }

    private Optional<Change> translated(List<Token> action) {
        List<Token> words = action.stream().filter(token -> !token.blank()).toList();
        if (begins(words, "ADD", "CONSTRAINT") && words.get(3).isWord("CHECK")) {
            return Optional.of(sql(text(action)));
        }
        if (begins(words, "ADD", "COLUMN") && words.stream().anyMatch(token -> token.isWord("GENERATED"))) {
            return Optional.of(sql(withoutStored(action)));
        }
        boolean sets = begins(words, "ALTER", "COLUMN")
                && words.size() > 5
                && words.get(3).isWord("SET")
                && words.get(4).isWord("DEFAULT");
        if (!sets) {
            return Optional.empty();
        }
        AddDefaultValueChange change = new AddDefaultValueChange();
        change.setTableName(table);
        change.setColumnName(words.get(2).value());
        change.setDefaultValueComputed(
                new DatabaseFunction(text(action.subList(action.indexOf(words.get(5)), action.size()))));
        return Optional.of(change);
    }

    private static boolean begins(List<Token> words, String first, String second) {
        return words.size() > 3 && words.get(0).isWord(first) && words.get(1).isWord(second);
    }

    /** SQLite computes what is stored only for a new table; that it is stored says nothing of the values. */
    private static String withoutStored(List<Token> action) {
        int depth = 0;
        StringBuilder text = new StringBuilder();
        for (Token token : action) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            text.append(depth == 0 && token.isWord("STORED") ? "VIRTUAL" : onSqlite(token));
        }
        return text.toString().strip();
    }

    private Change sql(String action) {
        RawSQLChange change = new RawSQLChange("ALTER TABLE " + head.get(2).text() + " " + action);
        change.setSplitStatements(false);
        return change;
    }

    private static String text(List<Token> tokens) {
        return tokens.stream()
                .map(ServerStatements::onSqlite)
                .collect(Collectors.joining())
                .strip();
    }

    /** SQLite's LENGTH counts characters, as CHAR_LENGTH does elsewhere. */
    private static String onSqlite(Token token) {
        return token.isWord("CHAR_LENGTH") ? "length" : token.text();
    }
}
