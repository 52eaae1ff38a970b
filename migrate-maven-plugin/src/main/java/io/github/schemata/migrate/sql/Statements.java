package io.github.schemata.migrate.sql;

/** Where a statement ends. */
final class Statements {

    private Statements() {}

    /** Ended by a semicolon that no comment at its end can hide. */
    static String withSemicolon(String statement) {
        String bare = withoutSemicolon(statement);
        return bare + (mayEndInComment(bare) ? "\n;" : ";");
    }

    /**
     * Whether a semicolon behind it might be part of a comment. A line end for nothing would be kept by SQLite in the
     * text of an index, so what is sure to stand in quotes counts as none, whether a backslash escapes or not.
     */
    private static boolean mayEndInComment(String sql) {
        int lastLine = sql.lastIndexOf('\n') + 1;
        boolean perhaps = sql.indexOf("--", lastLine) >= 0 || sql.indexOf('#', lastLine) >= 0;
        boolean otherQuotes = sql.indexOf('[') >= 0 || sql.indexOf('$') >= 0;
        return perhaps && (otherQuotes || endsInComment(sql, true) || endsInComment(sql, false));
    }

    private static boolean endsInComment(String sql, boolean escapes) {
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = afterQuoted(sql, at, c, escapes && c != '`');
            } else if (c == '#' || sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                if (end < 0) {
                    return true;
                }
                at = end + 1;
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, "*/", at + 2);
            } else {
                at++;
            }
        }
        // Behind a quote that is never closed nothing is sure.
        return at > sql.length();
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
                at = afterQuoted(sql, at, c, c != '`');
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

    private static int afterQuoted(String sql, int start, char quote, boolean escapes) {
        int at = start + 1;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += sql.charAt(at) == '\\' && escapes ? 2 : 1;
        }
        return at + 1;
    }

    private static int after(String sql, String end, int from) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + end.length();
    }
}
