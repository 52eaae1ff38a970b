package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;

/**
 * The columns and constraints between the parentheses of a CREATE TABLE. New ones are separated as their neighbours
 * are; a comment stays with the definition whose line it ends. What was put in, {@link #remove} takes out exactly.
 */
final class DefinitionList {

    private final String sql;
    private final TokenText text;
    private final Span body;

    DefinitionList(String sql, Span body) {
        this.sql = sql;
        this.text = new TokenText(sql);
        this.body = body;
    }

    /**
     * The text with a definition behind all others.
     *
     * @param last where the last definition begins
     */
    String append(String definition, int last) {
        Separator separator = separatorBefore(last);
        int end = text.meaningBefore(text.at(body.end()));
        int anchor = text.commentsBehind(end);
        String around = separator.before + "," + separator.behind;
        if (!text.swallows(text.at(anchor) - 1) || separator.before.indexOf('\n') >= 0) {
            return sql.substring(0, anchor) + around + definition + sql.substring(anchor);
        }
        int comma = text.token(end).end();
        String newLine = separator.behind.indexOf('\n') >= 0 ? separator.behind : "\n  ";
        return sql.substring(0, comma)
                + ","
                + sql.substring(comma, anchor)
                + newLine
                + definition
                + sql.substring(anchor);
    }

    /** The text with a definition before the one that begins at {@code next}. */
    String insertBefore(String definition, int next) {
        int delimiter = text.meaningBefore(text.at(next));
        Separator separator = separatorBefore(next);
        boolean newLine = separator.behind.indexOf('\n') >= 0;
        if (!newLine && text.token(delimiter).isSymbol("(")) {
            return sql.substring(0, next) + definition + ", " + sql.substring(next);
        }
        int anchor =
                newLine ? text.commentsBehind(delimiter) : text.token(delimiter).end();
        return sql.substring(0, anchor)
                + separator.behind
                + definition
                + separator.before
                + ","
                + sql.substring(anchor);
    }

    /** Where the first definition behind that offset begins; the end of the list where there is none. */
    int startBehind(int offset) {
        int comma = text.meaningFrom(text.at(offset));
        return text.token(text.meaningFrom(comma + 1)).start() < body.end()
                        && text.token(comma).end() <= body.end()
                ? text.token(text.meaningFrom(comma + 1)).start()
                : body.end();
    }

    /** The text without the definition that stands there; there must be another one. */
    String remove(Span definition) {
        Token before = text.token(text.meaningBefore(text.at(definition.start())));
        Token behind = text.token(text.meaningFrom(text.at(definition.end())));
        if (behind.isSymbol(",") && before.isSymbol("(")) {
            return removeFirst(definition, behind);
        }
        if (behind.isSymbol(",") && before.isSymbol(",")) {
            return cut(definition.start(), text.ownComments(text.at(behind.start())));
        }
        if (behind.start() >= body.end() && before.isSymbol(",")) {
            return removeLast(definition, before);
        }
        int next = text.at(definition.end());
        if (before.isSymbol(",") && text.space(next)) {
            return sql.substring(0, definition.start())
                    + sql.substring(text.token(next).end());
        }
        return Splice.remove(sql, definition);
    }

    private String removeFirst(Span definition, Token comma) {
        int to = text.ownComments(text.at(comma.start()));
        int before = text.at(definition.start()) - 1;
        int behind = text.at(to);
        if (text.lineEnd(before) || !text.space(behind)) {
            return cut(definition.start(), to);
        }
        return sql.substring(0, definition.start())
                + sql.substring(text.token(behind).end());
    }

    /** Without what stands between, and without the space before it unless that ends a comment. */
    private String cut(int from, int to) {
        int before = text.at(from) - 1;
        boolean keep = !text.space(before) || text.swallows(before - 1) && !text.lineEnd(text.at(to));
        return sql.substring(0, keep ? from : text.token(before).start()) + sql.substring(to);
    }

    /** The comments before the last definition stay: they may end the line of the one before it. */
    private String removeLast(Span definition, Token comma) {
        int index = text.at(comma.start());
        int lastComment = text.at(definition.start()) - 1;
        while (lastComment > index && text.space(lastComment)) {
            lastComment--;
        }
        boolean comments = lastComment > index;
        boolean dropSpace = text.space(index - 1) && !(comments && text.swallows(index - 2));
        int keepTo = dropSpace ? text.token(index - 1).start() : comma.start();
        String kept =
                comments ? sql.substring(comma.end(), text.token(lastComment).end()) : "";
        int to = text.ownComments(text.at(definition.end()) - 1);
        boolean open = text.swallows(comments ? lastComment : dropSpace ? index - 2 : index - 1);
        String lineEnd = open && !text.lineEnd(text.at(to)) ? "\n" : "";
        return sql.substring(0, keepTo) + kept + lineEnd + sql.substring(to);
    }

    /** How the definition that begins there is separated from the one before it. */
    private Separator separatorBefore(int start) {
        int first = text.at(start);
        int delimiter = text.meaningBefore(first);
        String behind = blank(delimiter, first);
        if (text.token(delimiter).isSymbol("(") && behind.indexOf('\n') < 0) {
            return new Separator("", " ");
        }
        boolean comma = text.token(delimiter).isSymbol(",");
        boolean spaced = comma && text.space(delimiter - 1);
        return new Separator(spaced ? text.token(delimiter - 1).text() : "", behind);
    }

    /** The last line end with its indent between both tokens; the first space where they stand in one line. */
    private String blank(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (text.lineEnd(i)) {
                String space = text.token(i).text();
                int lineEnd = space.lastIndexOf('\n');
                return space.substring(lineEnd > 0 && space.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd);
            }
        }
        return text.space(from + 1) ? text.token(from + 1).text() : "";
    }

    private record Separator(String before, String behind) {}
}
