package io.github.schemata.schema.dialect.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A digest of a database's bytes, its write-ahead log with them: the same content has the same digest wherever and
 * whenever it is taken.
 *
 * <p>Of a large database only the headers, sizes and times of both files are taken, so that a copy of it has another
 * digest. Every transaction moves the change counter in the header of the file, or the size or the salt of the log (<a
 * href="https://www.sqlite.org/fileformat2.html#file_change_counter">manual</a>), whatever the clock says.
 */
final class SqliteFingerprint {

    /** Beyond this many bytes, reading all of them takes longer than a build should wait. */
    private static final long LARGEST = 256L << 20;

    private static final int HEADER = 100;

    private static final int BUFFER = 1 << 16;

    private SqliteFingerprint() {}

    /** The digest; empty where the file is no plain one, or is about to be rolled back. */
    static Optional<String> of(Path file) {
        return of(file, LARGEST);
    }

    /**
     * The digest.
     *
     * @param largest how many bytes are read; of more only the headers are
     */
    static Optional<String> of(Path file, long largest) {
        Path log = beside(file, "-wal");
        try {
            boolean doubtful = !Files.isRegularFile(file) || Files.exists(beside(file, "-journal"));
            if (doubtful) {
                return Optional.empty();
            }
            boolean large = Files.size(file) + size(log) > largest;
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(file, large, digest);
            if (size(log) > 0) {
                add(log, large, digest);
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

    private static void add(Path file, boolean large, MessageDigest digest) throws IOException {
        if (large) {
            addHeader(file, digest);
        } else {
            addAll(file, digest);
        }
    }

    private static void addHeader(Path file, MessageDigest digest) throws IOException {
        String place = "large " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        digest.update(place.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
            digest.update(in.readNBytes(HEADER));
        }
    }

    private static void addAll(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
