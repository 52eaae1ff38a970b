package io.github.schemata.migrate.lint;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** SQL cut into what means something. */
final class SqlText {

    private SqlText() {}

    /**
     * A declared type.
     *
     * @param name in lower case, its words joined by a blank: {@code double precision}
     * @param arguments the numbers in parentheses
     */
    record Type(String name, List<Integer> arguments) {

        @Override
        public String toString() {
            return arguments.isEmpty()
                    ? name
                    : name + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    static Type type(String declared) {
        List<String> words = new ArrayList<>();
        List<Integer> arguments = new ArrayList<>();
        for (Token token : tokens(declared)) {
            if (token.kind() == Kind.WORD && arguments.isEmpty()) {
                words.add(token.text().toLowerCase(Locale.ROOT));
            } else if (token.kind() == Kind.NUMBER && token.text().matches("\\d{1,9}")) {
                arguments.add(Integer.parseInt(token.text()));
            }
        }
        String name = String.join(" ", words);
        String prefix = "java sql types ";
        return new Type(name.startsWith(prefix) ? name.substring(prefix.length()) : name, List.copyOf(arguments));
    }

    /** Its statements, each as its tokens without spaces, comments and the semicolon. */
    static List<List<Token>> statements(String sql) {
        List<List<Token>> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : tokens(sql)) {
            if (!token.isSymbol(";") || isRoutine(statement)) {
                statement.add(token);
            } else if (!statement.isEmpty()) {
                statements.add(statement);
                statement = new ArrayList<>();
            }
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        return statements;
    }

    /** What follows CREATE TRIGGER and the like holds semicolons of its own: the rest of the text is taken as part of it. */
    static boolean isRoutine(List<Token> statement) {
        return !statement.isEmpty()
                && (statement.get(0).isWord("DO")
                        || statement.get(0).isWord("BEGIN") && statement.size() > 1
                        || statement.get(0).isWord("CREATE")
                                && statement.stream()
                                        .limit(8)
                                        .anyMatch(token -> token.isWord("TRIGGER")
                                                || token.isWord("PROCEDURE")
                                                || token.isWord("FUNCTION")));
    }

    /** Those that mean something; what stands between two {@code $tag$} is one string. */
    static List<Token> tokens(String sql) {
        List<Token> tokens = new ArrayList<>();
        int behind = 0;
        for (Token token : Tokenizer.tokens(sql)) {
            if (token.start() < behind) {
                continue;
            }
            boolean dollar = token.kind() == Kind.PARAMETER
                    && token.text().length() > 1
                    && token.text().startsWith("$")
                    && token.text().endsWith("$");
            int close = dollar ? sql.indexOf(token.text(), token.end()) : -1;
            if (close >= 0) {
                behind = close + token.text().length();
                tokens.add(new Token(Kind.STRING, token.start(), sql.substring(token.start(), behind)));
            } else if (!token.blank()) {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
