package io.github.schemata.schema.dialect.sqlite.ddl;

/**
 * A piece of SQL text.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param text the piece itself, quotes and all
 */
public record Token(Kind kind, int start, String text) {

    /** What a token is. */
    public enum Kind {
        /** Blanks, tabs, line ends, a byte-order mark. */
        SPACE,
        /** {@code -- to the end of the line} or {@code /* … *}{@code /}. */
        COMMENT,
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in {@code "…"}, {@code […]} or {@code `…`}. */
        QUOTED,
        /** {@code 'text'} */
        STRING,
        /** {@code x'00ff'} */
        BLOB,
        /** {@code 42}, {@code 0x2a}, {@code 4.2e1}; a sign is a token of its own. */
        NUMBER,
        /** {@code ?1}, {@code :name}, {@code @name}, {@code $name}, {@code #1}. */
        PARAMETER,
        /** An operator, a comma, a parenthesis. */
        SYMBOL,
        /** What SQLite would refuse: a quote that is never closed, a stray character. */
        ILLEGAL
    }

    /** The offset behind its last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether it means nothing: a space or a comment. */
    public boolean blank() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }

    /** Whether it is this keyword, in any case. */
    public boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** Whether it is this operator, comma or parenthesis. */
    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether SQLite would take it as a name where it expects one: it accepts strings there too. */
    public boolean canBeName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /** The text without its quotes, with doubled quotes made one; the text itself where there are none. */
    public String value() {
        if (kind != Kind.QUOTED && kind != Kind.STRING) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        char quote = text.charAt(0);
        return quote == '[' ? inner : inner.replace("" + quote + quote, "" + quote);
    }
}
