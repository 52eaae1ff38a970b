package io.github.schemata.schema.dialect.sqlite.ddl;

/**
 * Where something stands in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Span(int start, int end) {

    /** Whether {@code other} stands inside. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** What stands there in that text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
