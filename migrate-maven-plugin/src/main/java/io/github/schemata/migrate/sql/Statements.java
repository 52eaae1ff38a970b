package io.github.schemata.migrate.sql;

/** Where a statement ends. */
final class Statements {

    private Statements() {}

    /** Ended by a semicolon that no comment at its end can hide. */
    static String withSemicolon(String statement) {
        String bare = withoutSemicolon(statement);
        int lastLine = bare.lastIndexOf('\n') + 1;
        boolean perhapsInComment = bare.indexOf("--", lastLine) >= 0 || bare.indexOf('#', lastLine) >= 0;
        return bare + (perhapsInComment ? "\n;" : ";");
    }

    static String withoutSemicolon(String statement) {
        String bare = statement.strip();
        while (bare.endsWith(";")) {
            bare = bare.substring(0, bare.length() - 1).stripTrailing();
        }
        return bare;
    }

    /** Whether there is a semicolon in it outside of strings, names in quotes and comments, as MariaDB reads them. */
    static boolean hasSemicolon(String sql) {
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';') {
                return true;
            } else if (c == '\'' || c == '"' || c == '`') {
                at = afterQuoted(sql, at, c);
            } else if (c == '#' || sql.startsWith("-- ", at)) {
                at = after(sql, "\n", at);
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, "*/", at + 2);
            } else {
                at++;
            }
        }
        return false;
    }

    private static int afterQuoted(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += sql.charAt(at) == '\\' && quote != '`' ? 2 : 1;
        }
        return at + 1;
    }

    private static int after(String sql, String end, int from) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + end.length();
    }
}
