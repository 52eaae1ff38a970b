package io.github.schemata.codegen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps the schemas of the tests in {@code target/schemas}, for the other plugin's tests to try theirs on. */
final class SchemaCollection {

    private static final Path FOLDER = Path.of("target", "schemas");

    private SchemaCollection() {}

    /** Named by its content, so that it is there once; what was broken on purpose is no schema for others. */
    static void add(String sql) {
        if (sql.contains("writable_schema")) {
            return;
        }
        try {
            byte[] text = sql.getBytes(StandardCharsets.UTF_8);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(digest + ".sql"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
