package io.github.schemata.migrate.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number of a new file: the second of its making, in UTC. */
public final class Stamp {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int LENGTH = 14;

    private Stamp() {}

    /** The clock's second, or the first one after it that no file below {@code changes} has taken. */
    public static String next(Path changes, Clock clock) {
        Set<String> taken = taken(changes);
        LocalDateTime second = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        while (taken.contains(FORMAT.format(second))) {
            second = second.plusSeconds(1);
        }
        return FORMAT.format(second);
    }

    /** Below the folder, since includeAll goes down into it, too. */
    private static Set<String> taken(Path changes) {
        if (!Files.isDirectory(changes)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(changes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.length() >= LENGTH)
                    .map(name -> name.substring(0, LENGTH))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
