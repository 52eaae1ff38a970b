package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes names as a person would: in quotes only where they need them. */
public final class Names {

    /**
     * All keywords: SQLite takes many of them as names too, but not everywhere.
     *
     * @see <a href="https://www.sqlite.org/lang_keywords.html">SQLite keywords</a>
     */
    static final Set<String> KEYWORDS = Set.of("""
            ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE BEGIN BETWEEN BY
            CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE CROSS CURRENT CURRENT_DATE
            CURRENT_TIME CURRENT_TIMESTAMP DATABASE DEFAULT DEFERRABLE DEFERRED DELETE DESC DETACH DISTINCT DO DROP
            EACH ELSE END ESCAPE EXCEPT EXCLUDE EXCLUSIVE EXISTS EXPLAIN FAIL FALSE FILTER FIRST FOLLOWING FOR FOREIGN
            FROM FULL GENERATED GLOB GROUP GROUPS HAVING IF IGNORE IMMEDIATE IN INDEX INDEXED INITIALLY INNER INSERT
            INSTEAD INTERSECT INTO IS ISNULL JOIN KEY LAST LEFT LIKE LIMIT MATCH MATERIALIZED NATURAL NO NOT NOTHING
            NOTNULL NULL NULLS OF OFFSET ON OR ORDER OTHERS OUTER OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY QUERY
            RAISE RANGE RECURSIVE REFERENCES REGEXP REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT ROLLBACK
            ROW ROWS SAVEPOINT SELECT SET TABLE TEMP TEMPORARY THEN TIES TO TRANSACTION TRIGGER TRUE UNBOUNDED UNION
            UNIQUE UPDATE USING VACUUM VALUES VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHIN WITHOUT""".split("\\s+"));

    /** Those that are never a column's name in an expression, unless in quotes. */
    private static final Set<String> RESERVED = Set.of("""
            ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CAST CHECK COLLATE COMMIT CONSTRAINT CREATE CURRENT_DATE
            CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXCEPT EXISTS FALSE
            FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR
            ORDER PRIMARY RAISE REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION TRUE UNION UNIQUE UPDATE USING
            VALUES WHEN WHERE""".split("\\s+"));

    /** Those of them that are values. */
    private static final Set<String> VALUES =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP");

    private Names() {}

    /** The name as it is written in SQL. */
    public static String written(String name) {
        return plain(name) && !isKeyword(name) ? name : Identifiers.quote(name);
    }

    /** Whether SQLite has a meaning of its own for the word. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    /** {@code (a, "b c")} */
    static String list(List<String> names) {
        return names.stream().map(Names::written).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether the word means the keyword wherever it stands without quotes. */
    static boolean reserved(String word) {
        return RESERVED.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Whether an expression can be this word alone: a column, or a value that has a name. */
    static boolean operand(String word) {
        return !reserved(word) || VALUES.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Whether both lists are the same names in the same order, compared as SQLite does. */
    static boolean same(List<String> some, List<String> others) {
        return some.stream()
                .map(Identifiers::fold)
                .toList()
                .equals(others.stream().map(Identifiers::fold).toList());
    }

    /** Whether the name is one of them, compared as SQLite does. */
    static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(other -> Identifiers.same(other, name));
    }

    private static boolean plain(String name) {
        return !name.isEmpty()
                && (name.charAt(0) < '0' || name.charAt(0) > '9')
                && name.chars()
                        .allMatch(c -> c == '_' || c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }
}
