package io.github.schemata.schema.dialect.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A digest of a database's bytes, its write-ahead log with them: the same content has the same digest wherever and
 * whenever it is taken.
 */
final class SqliteFingerprint {

    /** Beyond this, reading the rows that count is quicker than reading every byte. */
    private static final long LARGEST = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private SqliteFingerprint() {}

    /** The digest; empty where the file is no plain one, is too large, or is about to be rolled back. */
    static Optional<String> of(Path file) {
        Path log = beside(file, "-wal");
        try {
            boolean doubtful = !Files.isRegularFile(file) || Files.exists(beside(file, "-journal"));
            if (doubtful || Files.size(file) + size(log) > LARGEST) {
                return Optional.empty();
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(file, digest);
            if (size(log) > 0) {
                add(log, digest);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            // Opening the database will say what is wrong with it.
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
