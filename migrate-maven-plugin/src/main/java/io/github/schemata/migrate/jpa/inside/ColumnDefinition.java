package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code columnDefinition}, cut into the type and what stands behind it. */
final class ColumnDefinition {

    private static final Set<String> CLAUSES = Set.of(
            "DEFAULT",
            "NOT",
            "NULL",
            "CHECK",
            "COLLATE",
            "GENERATED",
            "AS",
            "UNIQUE",
            "PRIMARY",
            "REFERENCES",
            "CONSTRAINT",
            "COMMENT",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "ON",
            "KEY",
            "STORED",
            "VIRTUAL",
            "PERSISTENT");
    private static final Set<String> IDENTITIES = Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL4", "SERIAL8");

    private final List<Clause> clauses = new ArrayList<>();

    /** A keyword, empty for the type, and the text behind it. */
    private record Clause(String keyword, String text) {}

    private ColumnDefinition() {}

    static ColumnDefinition of(@Nullable String text) {
        ColumnDefinition definition = new ColumnDefinition();
        if (text != null) {
            definition.split(Tokenizer.tokens(text));
        }
        return definition;
    }

    private void split(List<Token> tokens) {
        String keyword = "";
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Token token : tokens) {
            boolean atStart = text.toString().isBlank();
            if (depth == 0 && isClause(token) && !(atStart && takesWord(keyword))) {
                clauses.add(new Clause(keyword, text.toString().strip()));
                keyword = token.text().toUpperCase(Locale.ROOT);
                text.setLength(0);
                continue;
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            text.append(token.kind() == Kind.COMMENT ? " " : token.text());
        }
        clauses.add(new Clause(keyword, text.toString().strip()));
    }

    /** {@code DEFAULT NULL} and {@code NOT NULL}: the word that follows opens no clause of its own. */
    private static boolean takesWord(String keyword) {
        return keyword.equals("DEFAULT") || keyword.equals("NOT") || keyword.equals("PRIMARY");
    }

    private static boolean isClause(Token token) {
        return token.kind() == Kind.WORD && CLAUSES.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** The type as written, without what MySQL says of its characters; empty where nothing is defined. */
    String type() {
        String type = clauses.isEmpty() ? "" : clauses.get(0).text();
        int characters = type.toUpperCase(Locale.ROOT).indexOf(" CHARACTER SET ");
        return characters > 0 ? type.substring(0, characters).strip() : type;
    }

    boolean notNull() {
        return find("NOT").filter(text -> text.equalsIgnoreCase("NULL")).isPresent()
                || find("PRIMARY").isPresent();
    }

    boolean unique() {
        return find("UNIQUE").isPresent();
    }

    boolean identity() {
        boolean byName = IDENTITIES.contains(type().toUpperCase(Locale.ROOT));
        boolean byClause =
                find("AUTO_INCREMENT").or(() -> find("AUTOINCREMENT")).isPresent();
        return byName
                || byClause
                || find("AS").filter(ColumnDefinition::isIdentity).isPresent();
    }

    private static boolean isIdentity(String text) {
        return text.toUpperCase(Locale.ROOT).startsWith("IDENTITY");
    }

    @Nullable
    String defaultText() {
        return find("DEFAULT").filter(text -> !text.equalsIgnoreCase("NULL")).orElse(null);
    }

    @Nullable
    String collation() {
        return find("COLLATE").map(ColumnDefinition::value).orElse(null);
    }

    @Nullable
    String comment() {
        return find("COMMENT").map(ColumnDefinition::value).orElse(null);
    }

    /** The expression of {@code GENERATED ALWAYS AS (…)}, without its parentheses. */
    @Nullable
    String generatedAs() {
        return find("AS")
                .filter(text -> text.startsWith("("))
                .map(ColumnDefinition::inner)
                .orElse(null);
    }

    boolean stored() {
        return find("VIRTUAL").isEmpty();
    }

    List<String> checks() {
        return clauses.stream()
                .filter(clause ->
                        clause.keyword().equals("CHECK") && clause.text().startsWith("("))
                .map(clause -> inner(clause.text()))
                .collect(Collectors.toList());
    }

    private Optional<String> find(String keyword) {
        return clauses.stream()
                .filter(clause -> clause.keyword().equals(keyword))
                .map(Clause::text)
                .findFirst();
    }

    private static String inner(String text) {
        int close = text.lastIndexOf(')');
        return text.substring(1, close < 1 ? text.length() : close).strip();
    }

    private static String value(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        return tokens.isEmpty() ? text : tokens.get(0).value();
    }
}
