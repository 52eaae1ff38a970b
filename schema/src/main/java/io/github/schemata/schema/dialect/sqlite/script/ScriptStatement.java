package io.github.schemata.schema.dialect.sqlite.script;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A statement of a script, or a command of the sqlite3 shell.
 *
 * @param line where it begins, from 1
 * @param text its bytes, semicolon and all, without the comments before it
 */
public record ScriptStatement(int line, byte[] text) {

    private static final int SHOWN = 160;

    /** Whether it is a line for the shell, like {@code .read file}. */
    public boolean isCommand() {
        return text[0] == '.';
    }

    /** Its first word, in upper case; empty where it begins with something else. */
    public String verb() {
        int end = 0;
        while (end < text.length && Character.isLetter(text[end])) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
    }

    public String sql() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /** For messages: on one line, and not too long. */
    public String shown() {
        String start = new String(text, 0, Math.min(text.length, SHOWN * 4), StandardCharsets.UTF_8);
        String line = start.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN && text.length <= SHOWN * 4
                ? line
                : line.substring(0, Math.min(SHOWN, line.length())) + " …";
    }
}
