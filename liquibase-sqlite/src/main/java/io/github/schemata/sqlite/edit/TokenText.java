package io.github.schemata.sqlite.edit;

import io.github.schemata.schema.dialect.sqlite.ddl.Span;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;

/** SQL and its tokens, blank ones too, found by where they stand. */
record TokenText(String sql, List<Token> tokens) {

    TokenText(String sql) {
        this(sql, withWholeLineEnds(Tokenizer.tokens(sql)));
    }

    /** To SQLite a comment takes the CR of its CR LF; here the line end stays in one piece. */
    private static List<Token> withWholeLineEnds(List<Token> tokens) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token comment = tokens.get(i);
            Token space = tokens.get(i + 1);
            if (comment.kind() == Kind.COMMENT && comment.text().endsWith("\r") && space.kind() == Kind.SPACE) {
                String text = comment.text().substring(0, comment.text().length() - 1);
                tokens.set(i, new Token(Kind.COMMENT, comment.start(), text));
                tokens.set(i + 1, new Token(Kind.SPACE, space.start() - 1, "\r" + space.text()));
            }
        }
        return tokens;
    }

    /** The token there; an empty one before the first and behind the last. */
    Token token(int index) {
        if (index < 0 || index >= tokens.size()) {
            return new Token(Kind.ILLEGAL, index < 0 ? 0 : sql.length(), "");
        }
        return tokens.get(index);
    }

    /** The index of the token that begins at that offset; the number of tokens at the end. */
    int at(int offset) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).start() < offset) {
            index++;
        }
        return index;
    }

    /** The index of the last token before {@code index} that is not blank; -1 where there is none. */
    int meaningBefore(int index) {
        int before = index - 1;
        while (before >= 0 && tokens.get(before).blank()) {
            before--;
        }
        return before;
    }

    /** The first index from {@code index} on that is not blank; the number of tokens where there is none. */
    int meaningFrom(int index) {
        int from = index;
        while (from < tokens.size() && tokens.get(from).blank()) {
            from++;
        }
        return from;
    }

    /** The tokens inside the span that mean something. */
    List<Token> meaningIn(Span span) {
        return tokens.stream()
                .filter(token -> !token.blank() && token.start() >= span.start() && token.end() <= span.end())
                .toList();
    }

    boolean space(int index) {
        return token(index).kind() == Kind.SPACE;
    }

    /** Whether the line ends in this token. */
    boolean lineEnd(int index) {
        return space(index) && token(index).text().indexOf('\n') >= 0;
    }

    /** Whether what stands right behind this token, without a line end, becomes a part of it. */
    boolean swallows(int index) {
        Token token = token(index);
        return token.kind() == Kind.COMMENT && token.text().startsWith("--");
    }

    /** Where the comments end that stand behind {@code index} in the same line; its own end where none do. */
    int commentsBehind(int index) {
        int end = token(index).end();
        int i = index + 1;
        while (token(i).blank() && !lineEnd(i)) {
            end = token(i).kind() == Kind.COMMENT ? token(i).end() : end;
            i++;
        }
        return end;
    }

    /** The same, but only where the line, or the whole list, ends behind them: else they belong to what follows. */
    int ownComments(int index) {
        int i = index + 1;
        while (token(i).blank() && !lineEnd(i)) {
            i++;
        }
        return lineEnd(i) || token(i).isSymbol(")")
                ? commentsBehind(index)
                : token(index).end();
    }
}
