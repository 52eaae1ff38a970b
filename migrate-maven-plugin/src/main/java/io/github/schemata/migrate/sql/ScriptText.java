package io.github.schemata.migrate.sql;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a script. What is said in a comment stays in it, whatever it contains. */
final class ScriptText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final StringBuilder text = new StringBuilder();
    private boolean written = true;
    private boolean deferring;

    /** Whether what comes now is written, or only gone through. */
    void write(boolean now) {
        written = now;
    }

    boolean isWritten() {
        return written;
    }

    /** Whether anything so far, written or not, spoke of constraints that are checked at the commit only. */
    boolean isDeferring() {
        return deferring;
    }

    void line(String line) {
        deferring |= line.toUpperCase(Locale.ROOT).contains("DEFERRED");
        if (written) {
            text.append(line).append('\n');
        }
    }

    void blankLine() {
        line("");
    }

    /** One line of comment. No client runs a line that begins with two hyphens; line breaks would end it. */
    void comment(String words) {
        line(("-- " + CONTROL.matcher(words).replaceAll(" ").strip()).stripTrailing());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
