package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of SQL. */
public final class Sql {

    private Sql() {}

    /** The text as a string literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String quoted(Collection<String> names) {
        return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }

    /** The table in the main database, whatever the connection has in TEMP under that name. */
    static String main(String table) {
        return "main." + Identifiers.quote(table);
    }

    /** Another text for a table; only between {@code writable_schema=ON} and {@code RESET}. */
    static String putText(String table, String text) {
        return "UPDATE main.sqlite_schema SET sql = " + literal(text) + " WHERE type = 'table' AND name = "
                + literal(table);
    }

    /**
     * A CREATE TABLE, INDEX or TRIGGER as it is kept, with {@code main.} before the name: otherwise it would land in
     * TEMP where TEMP has a table of that name. SQLite keeps the text from the bare name on, so it stays as it was.
     */
    static String inMain(String create, String kind) {
        List<Token> tokens = Tokenizer.tokens(create).stream()
                .filter(token -> !token.blank())
                .toList();
        int name = 1;
        while (name < tokens.size() && !tokens.get(name - 1).isWord(kind)) {
            name++;
        }
        if (name + 2 < tokens.size()
                && tokens.get(name).isWord("IF")
                && tokens.get(name + 1).isWord("NOT")) {
            name += 3;
        }
        int start = name < tokens.size() ? tokens.get(name).start() : create.length();
        return create.substring(0, start) + "main." + create.substring(start);
    }

    /** The CREATE INDEX with another name and for another table. */
    static String indexOn(String table, String name, String create) {
        List<Token> tokens = Tokenizer.tokens(create).stream()
                .filter(token -> !token.blank())
                .toList();
        int on = 0;
        while (!tokens.get(on).isWord("ON")) {
            on++;
        }
        Token first = tokens.get(on - 1);
        Token old = tokens.get(on + 1);
        return create.substring(0, first.start())
                + main(name)
                + create.substring(first.end(), old.start())
                + Identifiers.quote(table)
                + create.substring(old.end());
    }

    /** The text with {@code old.column} in its expressions made {@code new.column}. */
    static String requalified(String create, String old, String fresh) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = Tokenizer.tokens(create);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean qualifier = token.canBeName() && Identifiers.same(token.value(), old) && dotFollows(tokens, i);
            text.append(qualifier ? Identifiers.quote(fresh) : token.text());
        }
        return text.toString();
    }

    private static boolean dotFollows(List<Token> tokens, int index) {
        int next = index + 1;
        while (next < tokens.size() && tokens.get(next).blank()) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).isSymbol(".");
    }
}
