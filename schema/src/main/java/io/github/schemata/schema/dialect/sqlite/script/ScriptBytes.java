package io.github.schemata.schema.dialect.sqlite.script;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of a script as UTF-8, without a byte-order mark: Windows' tools write UTF-16. */
public final class ScriptBytes {

    private ScriptBytes() {}

    /** @throws java.nio.charset.CharacterCodingException while it is read, where it is none of what its beginning says */
    public static InputStream of(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(3);
        byte[] first = in.readNBytes(3);
        in.reset();
        int a = first.length > 0 ? first[0] & 0xff : -1;
        int b = first.length > 1 ? first[1] & 0xff : -1;
        if (a == 0xef && b == 0xbb && first.length > 2 && (first[2] & 0xff) == 0xbf) {
            in.skipNBytes(3);
        } else if (a == 0xff && b == 0xfe || a == 0xfe && b == 0xff) {
            in.skipNBytes(2);
            return new Utf8(in, a == 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        } else if (a > 0 && b == 0 || a == 0 && b > 0) {
            return new Utf8(in, b == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return in;
    }

    /** Characters of another encoding as UTF-8. */
    private static final class Utf8 extends InputStream {

        private final Reader reader;
        private final char[] characters = new char[1 << 13];
        private byte[] bytes = new byte[0];
        private int next;

        Utf8(InputStream in, Charset charset) {
            this.reader = new InputStreamReader(in, charset.newDecoder());
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, target, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (next < bytes.length) {
                return true;
            }
            // One is left free for the second half of a pair.
            int count = reader.read(characters, 0, characters.length - 1);
            if (count <= 0) {
                return false;
            }
            if (Character.isHighSurrogate(characters[count - 1]) && reader.read(characters, count, 1) == 1) {
                count++;
            }
            bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
            next = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
