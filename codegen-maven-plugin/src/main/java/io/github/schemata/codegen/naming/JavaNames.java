package io.github.schemata.codegen.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What the Java language and file systems ask of a single name. */
final class JavaNames {

    /** File names end at 255 bytes on most systems; the rest is left for {@code _.class} and the like. */
    private static final int LONGEST = 200;

    private static final int MOST_BYTES_PER_CHAR = 3;

    private static final int HASH_BYTES = 4;

    /** Names of devices on Windows, where no file may be called so, whatever stands behind the dot. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private JavaNames() {}

    /** Whether the word is kept by the language; words kept in some places only (record, var, yield) may be names. */
    static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    static boolean isDevice(String name) {
        return DEVICES.contains(NameScope.ignoringCase(name));
    }

    /** Puts an underscore before a name that begins with a digit, or anything else that cannot begin one. */
    static String withLegalStart(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    /** Cuts a long name, and ends it by a hash of the whole so that two long names stay different. */
    static String fitting(String name) {
        boolean surelyShort = name.length() * MOST_BYTES_PER_CHAR <= LONGEST;
        if (surelyShort || name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        String hash = "_" + hash(name);
        StringBuilder cut = new StringBuilder();
        int bytes = hash.length();
        for (int c : name.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut + hash;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
