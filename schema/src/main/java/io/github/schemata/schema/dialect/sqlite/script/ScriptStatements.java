package io.github.schemata.schema.dialect.sqlite.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into statements where SQLite would: at a semicolon that is in no text, name or comment, and in a CREATE
 * TRIGGER only behind {@code ; END}. The states are those of {@code sqlite3_complete()}, which the shell asks.
 *
 * <p>It holds one statement at a time. Bytes, not characters: a text in a script may be no valid UTF-8.
 *
 * @see <a href="https://www.sqlite.org/c3ref/complete.html">sqlite3_complete</a>
 */
public final class ScriptStatements {

    private enum State {
        START,
        NORMAL,
        EXPLAIN,
        CREATE,
        TRIGGER,
        SEMICOLON,
        END
    }

    private static final int FIRST_BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int start;
    private int position;
    private int limit;
    private long taken;
    private int line = 1;
    private boolean lineBegins = true;

    /** @param in a script as UTF-8 */
    public ScriptStatements(InputStream in) {
        this.in = in;
    }

    /** How many bytes of the script have been read. */
    public long taken() {
        return taken;
    }

    /** The next statement or command; null at the end. */
    public @Nullable ScriptStatement next() throws IOException {
        if (!toFirstToken()) {
            return null;
        }
        int firstLine = line;
        if (lineBegins && buffer[position] == '.') {
            toEndOfLine();
            return new ScriptStatement(firstLine, text());
        }
        State state = State.START;
        do {
            state = token(state);
        } while (state != State.START && more());
        return new ScriptStatement(firstLine, text());
    }

    private byte[] text() {
        return Arrays.copyOfRange(buffer, start, position);
    }

    /** Skips spaces, comments and semicolons between statements, and lines that the shell takes for comments. */
    private boolean toFirstToken() throws IOException {
        while (more()) {
            byte c = buffer[position];
            if (c == '\n') {
                line++;
                position++;
                lineBegins = true;
            } else if (isSpace(c) || c == ';') {
                position++;
                lineBegins = false;
            } else if (c == '-' && peek() == '-' || c == '#' && lineBegins) {
                toEndOfLine();
            } else if (c == '/' && peek() == '*') {
                blockComment();
                lineBegins = false;
            } else {
                start = position;
                return true;
            }
            start = position;
        }
        return false;
    }

    /** Moves behind one token, and tells where in a statement that leads. */
    private State token(State state) throws IOException {
        byte c = buffer[position];
        switch (c) {
            case ';' -> {
                position++;
                lineBegins = false;
                return state == State.TRIGGER || state == State.SEMICOLON ? State.SEMICOLON : State.START;
            }
            case '\'', '"', '`' -> toClosing(c);
            case '[' -> toClosing((byte) ']');
            case '-', '/' -> {
                if (comment(c)) {
                    return state;
                }
                position++;
            }
            default -> {
                if (isSpace(c)) {
                    if (c == '\n') {
                        line++;
                    }
                    position++;
                    return state;
                }
                if (isNamePart(c)) {
                    return afterWord(state, word());
                }
                position++;
            }
        }
        return afterWord(state, "");
    }

    private boolean comment(byte c) throws IOException {
        if (c == '-' && peek() == '-') {
            toEndOfLine();
            return true;
        }
        if (c == '/' && peek() == '*') {
            blockComment();
            return true;
        }
        return false;
    }

    private static State afterWord(State state, String word) {
        return switch (state) {
            case START ->
                switch (word) {
                    case "CREATE" -> State.CREATE;
                    case "EXPLAIN" -> State.EXPLAIN;
                    default -> State.NORMAL;
                };
            case NORMAL -> State.NORMAL;
            case EXPLAIN ->
                switch (word) {
                    case "CREATE" -> State.CREATE;
                    case "EXPLAIN" -> State.NORMAL;
                    default -> State.EXPLAIN;
                };
            case CREATE ->
                switch (word) {
                    case "TEMP", "TEMPORARY" -> State.CREATE;
                    case "TRIGGER" -> State.TRIGGER;
                    default -> State.NORMAL;
                };
            case SEMICOLON -> word.equals("END") ? State.END : State.TRIGGER;
            case TRIGGER, END -> State.TRIGGER;
        };
    }

    /** The word there, in upper case; only short ones can be a keyword that matters. */
    private String word() throws IOException {
        int offset = position - start;
        do {
            position++;
        } while (more() && isNamePart(buffer[position]));
        int begin = start + offset;
        int length = position - begin;
        return length < 3 || length > 9
                ? ""
                : new String(buffer, begin, length, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }

    private void toClosing(byte closing) throws IOException {
        position++;
        while (more()) {
            byte c = buffer[position++];
            if (c == '\n') {
                line++;
            } else if (c == closing) {
                return;
            }
        }
    }

    private void blockComment() throws IOException {
        position += 2;
        while (more()) {
            byte c = buffer[position++];
            if (c == '\n') {
                line++;
            } else if (c == '*' && more() && buffer[position] == '/') {
                position++;
                return;
            }
        }
    }

    private void toEndOfLine() throws IOException {
        while (more() && buffer[position] != '\n') {
            position++;
        }
    }

    private int peek() throws IOException {
        position++;
        int next = more() ? buffer[position] : -1;
        position--;
        return next;
    }

    /** Whether there is a byte at the position, read if need be. */
    private boolean more() throws IOException {
        if (position < limit) {
            return true;
        }
        int kept = limit - start;
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length, (int)
                    Math.min(2L * buffer.length, Integer.MAX_VALUE - 8)));
        } else if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, kept);
            position -= start;
            limit -= start;
            start = 0;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read <= 0) {
            return false;
        }
        limit += read;
        taken += read;
        return true;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isNamePart(byte c) {
        return c < 0 || c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_' || c == '$';
    }
}
