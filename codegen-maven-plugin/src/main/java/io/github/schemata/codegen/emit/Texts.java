package io.github.schemata.codegen.emit;

/** Makes text from the database harmless inside Javadoc. */
final class Texts {

    private Texts() {}

    /** The text as HTML that cannot end the comment, start a tag or be taken for a Unicode escape. */
    static String forJavadoc(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#64;");
                case '*' -> safe.append("&#42;");
                case '/' -> safe.append("&#47;");
                case '\\' -> safe.append("&#92;");
                case '{' -> safe.append("&#123;");
                case '}' -> safe.append("&#125;");
                default -> {
                    if (isPlain(point)) {
                        safe.appendCodePoint(point);
                    } else {
                        safe.append(Character.isWhitespace(point) ? " " : "&#" + point + ";");
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isPlain(int point) {
        return point == ' ' || !Character.isISOControl(point) && !Character.isWhitespace(point);
    }
}
