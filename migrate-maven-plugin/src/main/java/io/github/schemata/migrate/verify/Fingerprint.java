package io.github.schemata.migrate.verify;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers that stand for values: the same for the same value, another one, as good as surely, for another. */
final class Fingerprint {

    private static final long NULL = 0x9E3779B97F4A7C15L;

    private Fingerprint() {}

    static long of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Integer || value instanceof Long) {
            return mixed(((Number) value).longValue() + 1);
        }
        if (value instanceof Double number) {
            return mixed(Double.doubleToRawLongBits(number) ^ 0x5DEECE66DL);
        }
        if (value instanceof byte[] bytes) {
            return of(bytes, 2);
        }
        return of(value.toString().getBytes(StandardCharsets.UTF_8), 3);
    }

    private static long of(byte[] bytes, long kind) {
        long hash = mixed(kind + bytes.length * 31L);
        for (byte one : bytes) {
            hash = (hash ^ (one & 0xff)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return mixed(hash);
    }

    /** The finalizer of SplitMix64: every bit of the input moves half of the output. */
    static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
