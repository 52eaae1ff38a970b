package io.github.schemata.schema.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;

/**
 * How MariaDB and MySQL write strings and names: a backslash in a string makes the next character another one.
 *
 * @see <a href="https://mariadb.com/kb/en/string-literals/">escape sequences</a>
 */
final class Literals {

    private Literals() {}

    /** The name in backticks, as it can stand in any statement. */
    static String quote(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    /** The name in backticks that begins there. */
    static String nameAt(String sql, int start) {
        return sql.substring(start + 1, end(sql, start) - 1).replace("``", "`");
    }

    /** The value as a string literal that needs no backslash, and is the same in every mode. */
    static String string(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    /** The SQL with its strings written without backslashes and without a character set before them. */
    static String standard(String sql) {
        StringBuilder standard = new StringBuilder();
        int position = 0;
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (c == '\'') {
                int end = end(sql, position);
                standard.append(string(value(sql.substring(position, end))));
                position = end;
            } else if (c == '`' || c == '"') {
                int end = end(sql, position);
                standard.append(sql, position, end);
                position = end;
            } else if (c == '_' && introduces(sql, position)) {
                position = sql.indexOf('\'', position);
            } else {
                standard.append(c);
                position++;
            }
        }
        return standard.toString();
    }

    /**
     * The SQL as seen from that database: without its name before those of its objects. Unchanged where something else
     * has that name, an alias or a table: what stands before a column could then be either.
     */
    static String within(String database, String sql) {
        String qualifier = quote(database);
        StringBuilder within = new StringBuilder();
        int position = 0;
        while (position < sql.length()) {
            char c = sql.charAt(position);
            int end = c == '\'' || c == '`' || c == '"' ? end(sql, position) : position + 1;
            boolean named = sql.substring(position, end).equals(qualifier);
            if (named && at(sql, end) != '.') {
                return sql;
            }
            within.append(named ? "" : sql.substring(position, end));
            position = named ? end + 1 : end;
        }
        return within.toString();
    }

    /** The SQL with quotes in its strings doubled, where MariaDB has a backslash before them: in defaults of a TEXT. */
    static String doubled(String sql) {
        StringBuilder doubled = new StringBuilder();
        int position = 0;
        while (position < sql.length()) {
            int end = sql.charAt(position) == '\'' ? end(sql, position) : position + 1;
            String part = sql.substring(position, end);
            for (int i = 0; i < part.length(); i++) {
                boolean escape = part.charAt(i) == '\\' && i + 1 < part.length() && part.length() > 1;
                boolean quote = escape && part.charAt(i + 1) == '\'';
                doubled.append(quote ? "''" : escape ? part.substring(i, i + 2) : part.substring(i, i + 1));
                i += escape ? 1 : 0;
            }
            position = end;
        }
        return doubled.toString();
    }

    /** The SQL with blanks for all that is quoted, of the same length. */
    static String withoutContent(String sql) {
        StringBuilder bare = new StringBuilder(sql);
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'' || c == '`' || c == '"') {
                int end = end(sql, i);
                bare.replace(i, end, " ".repeat(end - i));
                i = end - 1;
            }
        }
        return bare.toString();
    }

    /** The strings of a list like {@code 'a','b''c'}. */
    static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        int position = list.indexOf('\'');
        while (position >= 0) {
            int end = end(list, position);
            values.add(value(list.substring(position, end)));
            position = list.indexOf('\'', end);
        }
        return values;
    }

    /**
     * What MySQL's catalog says of an expression with one of its two escapings undone: it writes {@code \'a\'}, and
     * {@code \\\'} for a quote in a string, where SHOW CREATE TABLE has {@code 'a'} and {@code \'}
     * (<a href="https://github.com/rails/rails/pull/42429">seen by others</a>).
     */
    static String unescaped(String clause) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            boolean escape = c == '\\' && i + 1 < clause.length();
            sql.append(escape ? escaped(clause.charAt(++i)) : c);
        }
        return sql.toString();
    }

    /** Whether {@code _utf8mb4'text'} begins here, and not in the middle of a name. */
    private static boolean introduces(String sql, int position) {
        if (position > 0 && Character.isJavaIdentifierPart(sql.charAt(position - 1))) {
            return false;
        }
        int end = position + 1;
        while (end < sql.length() && Character.isLetterOrDigit(sql.charAt(end))) {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '\'';
    }

    /** Where what is quoted at {@code start} ends; a doubled quote ends nothing, nor one behind a backslash. */
    private static int end(String sql, int start) {
        char quote = sql.charAt(start);
        int position = start + 1;
        while (position < sql.length()) {
            char c = sql.charAt(position);
            boolean pair = c == '\\' && quote == '\'' || c == quote && at(sql, position + 1) == quote;
            if (!pair && c == quote) {
                return position + 1;
            }
            position += pair ? 2 : 1;
        }
        return sql.length();
    }

    private static String value(String literal) {
        int last = literal.length() > 1 ? literal.length() - 1 : literal.length();
        return decoded(literal.substring(1, last));
    }

    private static String decoded(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                decoded.append(escaped(text.charAt(++i)));
            } else {
                decoded.append(c);
                i += c == '\'' && at(text, i + 1) == '\'' ? 1 : 0;
            }
        }
        return decoded.toString();
    }

    /** In a pattern of LIKE the backslash before a wildcard stays. */
    private static String escaped(char c) {
        return switch (c) {
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private static char at(String sql, int position) {
        return position < sql.length() ? sql.charAt(position) : '\0';
    }
}
