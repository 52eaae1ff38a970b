package io.github.schemata.migrate.memory;

import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which changesets a changelog came to, by digests of all that went into it. It says nothing of any database: whether
 * they are applied is always read there. Anything doubtful counts as not remembered.
 *
 * <p>In it are lines: the circumstances; {@code F}, {@code D}, {@code C} for files, folders, changesets; and last a
 * digest of all of them.
 */
public final class Memory {

    private static final String PREFIX = "migrate-update-";

    private final Path file;
    private final Path root;
    private final String circumstances;

    private Memory(Path file, Path root, String circumstances) {
        this.file = file;
        this.root = root;
        this.circumstances = circumstances;
    }

    /** What is remembered in a folder of a changelog that is read so. */
    public static Memory in(Path folder, ChangelogSettings changelog, DatabaseSettings database) {
        String circumstances = Circumstances.digest(changelog, database);
        return new Memory(
                folder.resolve(PREFIX + circumstances.substring(0, 16) + ".txt"),
                changelog.file().resourceRoot().toAbsolutePath().normalize(),
                circumstances);
    }

    /** Whether there is anything to compare. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /**
     * The changesets of the changelog as it is now, with their checksums; null when it is not remembered, or has
     * changed since.
     */
    public @Nullable Map<String, String> recall() {
        try {
            List<String> lines = Files.readAllLines(file);
            int end = lines.size() - 1;
            if (end < 1
                    || !lines.get(0).equals(circumstances)
                    || !lines.get(end).equals(Digest.of(String.join("\n", lines.subList(0, end))))) {
                return null;
            }
            Map<String, String> changesets = new HashMap<>();
            for (String line : lines.subList(1, end)) {
                String[] parts = line.split("\t", -1);
                if (parts[0].equals("C")) {
                    changesets.put(line.substring(line.indexOf('\t', 2) + 1), parts[1]);
                } else if (!holds(parts)) {
                    return null;
                }
            }
            return changesets;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private boolean holds(String[] parts) throws IOException {
        return switch (parts[0]) {
            case "F" -> ReadFiles.isSame(root, parts[2], parts[1]);
            case "D" -> ReadFiles.listing(root.resolve(parts[2])).equals(parts[1]);
            default -> false;
        };
    }

    /** Whether every one of the changesets is applied as it is now. */
    public static boolean allApplied(Map<String, String> changesets, History history) {
        Map<String, String> applied = new HashMap<>();
        for (Applied row : history.rows()) {
            applied.put(line(row.key().id(), row.key().author(), row.key().file()), String.valueOf(row.checksum()));
        }
        return changesets.entrySet().stream()
                .allMatch(changeset -> changeset.getValue().equals(applied.get(changeset.getKey())));
    }

    /**
     * Remembers a changelog that was just read, and found to be valid.
     *
     * @param hasPreconditions whether it asks something of the database as a whole, which must be asked each time
     */
    public void remember(Changelog changelog, boolean hasPreconditions, ReadFiles read) {
        List<String> lines = new ArrayList<>(List.of(circumstances));
        read.files().forEach((name, digest) -> lines.add("F\t" + digest + "\t" + name));
        read.folders().forEach((name, digest) -> lines.add("D\t" + digest + "\t" + name));
        boolean doubtful = read.isDoubtful() || hasPreconditions;
        for (Changeset changeset : changelog.changesets()) {
            String key = line(
                    changeset.key().id(),
                    changeset.key().author(),
                    changeset.key().file());
            doubtful |= changeset.repeats() == Changeset.Repeats.ALWAYS
                    || key.lines().count() != 1;
            lines.add("C\t" + changeset.checksum() + "\t" + key);
        }
        try {
            if (doubtful) {
                Files.deleteIfExists(file);
            } else {
                write(lines);
            }
        } catch (IOException e) {
            // The next run reads the changelog, then.
        }
    }

    /** By way of another file: two builds may do it at once. */
    private void write(List<String> lines) throws IOException {
        String text = String.join("\n", lines);
        Files.createDirectories(file.getParent());
        forgetOthers();
        Path written = Files.createTempFile(file.getParent(), PREFIX, ".tmp");
        try {
            Files.writeString(written, text + "\n" + Digest.of(text) + "\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Circumstances change with each build of the plugin; their files would pile up. */
    private void forgetOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(file.getParent())) {
            others = all.filter(other -> other.getFileName().toString().startsWith(PREFIX)
                            && other.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        if (others.size() > 20) {
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        }
    }

    private static String line(String id, String author, String file) {
        return id + "\t" + author + "\t" + file;
    }
}
