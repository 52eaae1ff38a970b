package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Span;

/**
 * Puts words between the words of a text and takes them out again. One undoes the other exactly, words never grow
 * together, and no comment swallows what follows.
 */
final class Splice {

    private Splice() {}

    /** The text with these words at {@code offset}, where a word, a name or a group ends. */
    static String insert(String sql, int offset, String words) {
        boolean behindIsGlued = offset < sql.length() && sticks(sql.charAt(offset));
        boolean spaceBefore = !behindIsGlued || word(sql.charAt(offset - 1));
        String inserted = (spaceBefore || quotes(words.charAt(0)) ? " " : "") + words + (behindIsGlued ? " " : "");
        return sql.substring(0, offset) + inserted + sql.substring(offset);
    }

    /** The text without what stands in the span, and without the space before it. */
    static String remove(String sql, Span span) {
        TokenText text = new TokenText(sql);
        int before = text.at(span.start()) - 1;
        int behind = text.at(span.end());
        int from = span.start();
        int to = span.end();
        if (text.space(before)) {
            boolean keep = text.swallows(before - 1) && !text.lineEnd(behind);
            from = keep ? from : text.token(before).start();
        } else if (text.space(behind)) {
            to = text.token(behind).end();
        }
        return join(sql.substring(0, from), sql.substring(to));
    }

    /** The text with these words instead of what stands in the span. */
    static String replace(String sql, Span span, String words) {
        String left = sql.substring(0, span.start());
        String right = sql.substring(span.end());
        return left + (touch(left, words) ? " " : "") + words + (touch(words, right) ? " " : "") + right;
    }

    private static boolean touch(String left, String right) {
        return !left.isEmpty() && !right.isEmpty() && sticks(left.charAt(left.length() - 1)) && sticks(right.charAt(0));
    }

    /** Both sides, with a space only where they would become one word or one quoted name. */
    private static String join(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left + right;
        }
        char last = left.charAt(left.length() - 1);
        char first = right.charAt(0);
        boolean grow = word(last) && (word(first) || first == '\'') || quotes(last) && first == last;
        return grow ? left + " " + right : left + right;
    }

    private static boolean sticks(char c) {
        return word(c) || quotes(c);
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }

    private static boolean quotes(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '[' || c == ']';
    }
}
