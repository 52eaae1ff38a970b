package io.github.schemata.migrate.diff;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL reduced to what it says: without white space and comments, words in one case, names in one sort of quotes. */
final class Statement {

    /**
     * Words that are never a name unless in quotes: {@code "null"} is not {@code null}.
     *
     * @see <a href="https://www.sqlite.org/lang_keywords.html">SQLite keywords</a>
     */
    private static final Set<String> RESERVED = Set.of("""
            ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CAST CHECK COLLATE COMMIT CONSTRAINT CREATE CURRENT_DATE
            CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXCEPT EXISTS FALSE
            FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR
            ORDER PRIMARY RAISE REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION TRUE UNION UNIQUE UPDATE USING
            VALUES WHEN WHERE""".split("\\s+"));

    private Statement() {}

    /** Whether both say the same. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? one == other
                : one.equals(other) || said(one).equals(said(other));
    }

    /**
     * Whether both define the same, part by part, though perhaps in another order of words within a part: {@code NOT NULL
     * DEFAULT 1} as well as {@code DEFAULT 1 NOT NULL}. Liquibase writes them otherwise than this project.
     */
    static boolean sameParts(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? one == other : parts(one).equals(parts(other));
    }

    private static List<List<String>> parts(String sql) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int depth = 0;
        for (String word : said(sql)) {
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            boolean ends = depth == 1 && (word.equals(",") || word.equals("(") && parts.isEmpty());
            if (ends) {
                parts.add(sorted(part));
                part = new ArrayList<>();
            } else {
                part.add(word);
            }
        }
        parts.add(sorted(part));
        return parts;
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static List<String> said(String sql) {
        return Tokenizer.tokens(sql).stream()
                .filter(token -> !token.blank())
                .map(Statement::said)
                .collect(Collectors.toList());
    }

    private static String said(Token token) {
        if (token.kind() == Kind.QUOTED) {
            String name = Identifiers.fold(token.value());
            return isBareName(name) ? name : Identifiers.quote(name);
        }
        return token.kind() == Kind.STRING || token.kind() == Kind.PARAMETER
                ? token.text()
                : Identifiers.fold(token.text());
    }

    /** Whether the name could stand without quotes, and then means the same. */
    private static boolean isBareName(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        return tokens.size() == 1
                && tokens.get(0).kind() == Kind.WORD
                && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }
}
