package io.github.schemata.schema.dialect.sqlite.script;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Text literals as they can stand in a script: one line, valid UTF-8, no NUL, and yet the same bytes when they are read. */
public final class Literals {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Literals() {}

    /** Whether these literals, joined by commas, can stand as they are. */
    public static boolean arePlain(byte[] literals) {
        boolean ascii = true;
        for (byte b : literals) {
            if (b == '\n' || b == '\r') {
                return false;
            }
            ascii &= b >= 0;
        }
        return ascii || isUtf8(literals, 0, literals.length);
    }

    /** The same values in literals that are plain. */
    public static byte[] plain(byte[] literals) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(literals.length + 64);
        int at = 0;
        while (at < literals.length) {
            if (literals[at] == '\'') {
                int end = end(literals, at);
                write(out, literals, at, end);
                at = end;
            } else {
                out.write(literals[at++]);
            }
        }
        return out.toByteArray();
    }

    /** Where the literal or name ends that begins with a quote; a doubled quote ends nothing. */
    static int end(byte[] sql, int start) {
        byte quote = sql[start];
        int at = start + 1;
        while (at < sql.length) {
            if (sql[at++] == quote) {
                if (at >= sql.length || sql[at] != quote) {
                    return at;
                }
                at++;
            }
        }
        return at;
    }

    /** Whether a statement can be given to SQLite as a string: it is valid UTF-8 without a NUL. */
    static boolean isUtf8(byte[] statement) {
        boolean ascii = true;
        for (byte b : statement) {
            if (b == 0) {
                return false;
            }
            ascii &= b > 0;
        }
        return ascii || isUtf8(statement, 0, statement.length);
    }

    /**
     * The statement with the same values, in which texts that are no valid UTF-8, or have a NUL, are given as bytes.
     *
     * @throws RefusedException when such bytes stand elsewhere
     */
    static String readable(ScriptStatement statement) throws RefusedException {
        byte[] sql = statement.text();
        if (isUtf8(sql)) {
            return statement.sql();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(sql.length * 2);
        int at = 0;
        while (at < sql.length) {
            int end = sql[at] == '\'' ? end(sql, at) : at + 1;
            byte[] piece = Arrays.copyOfRange(sql, at, end);
            out.writeBytes(
                    end > at + 1 && !isUtf8(piece) ? asBytes(sql, at, end).getBytes(StandardCharsets.US_ASCII) : piece);
            at = end;
        }
        byte[] readable = out.toByteArray();
        if (!isUtf8(readable)) {
            throw new RefusedException("the statement has bytes that are no UTF-8 text, or a NUL");
        }
        return new String(readable, StandardCharsets.UTF_8);
    }

    static boolean isUtf8(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The literal as the bytes of a text, which may be any. */
    static String asBytes(byte[] sql, int start, int end) {
        ByteArrayOutputStream value = new ByteArrayOutputStream(end - start);
        for (int at = start + 1; at < end - 1; at++) {
            value.write(sql[at]);
            if (sql[at] == '\'') {
                at++;
            }
        }
        return "CAST(X'" + HEX.formatHex(value.toByteArray()) + "' AS TEXT)";
    }

    private static void write(ByteArrayOutputStream out, byte[] literals, int start, int end) {
        if (!isUtf8(literals, start, end)) {
            out.writeBytes(asBytes(literals, start, end).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        String literal = new String(literals, start, end - start, StandardCharsets.UTF_8);
        String oneLine = onOneLine(onOneLine(literal, '\r', 13), '\n', 10);
        out.writeBytes(oneLine.getBytes(StandardCharsets.UTF_8));
    }

    /** As the sqlite3 shell does, which reads line by line and takes a return before a newline away. */
    private static String onOneLine(String literal, char sign, int code) {
        if (literal.indexOf(sign) < 0) {
            return literal;
        }
        String mark = sign == '\n' ? "\\n" : "\\r";
        for (int i = 0; literal.contains(mark); i++) {
            mark = "(\\" + (sign == '\n' ? "n" : "r") + i + ")";
        }
        return "replace(" + literal.replace(String.valueOf(sign), mark) + ",'" + mark + "',char(" + code + "))";
    }
}
