package io.github.schemata.migrate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StampTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T23:59:59Z"), ZoneId.of("Asia/Kathmandu"));

    @TempDir
    Path changes;

    @Test
    void isTheSecondInUtc() {
        assertThat(Stamp.next(changes, CLOCK)).isEqualTo("20261231235959");
        assertThat(Stamp.next(changes.resolve("missing"), CLOCK)).isEqualTo("20261231235959");
    }

    @Test
    void goesOnToTheNextSecondThatNoFileHasTaken() throws IOException {
        Files.createFile(changes.resolve("20261231235959-a.yaml"));
        Files.createFile(Files.createDirectory(changes.resolve("old")).resolve("20270101000000.sql"));
        Files.createFile(changes.resolve("notes.txt"));
        assertThat(Stamp.next(changes, CLOCK)).isEqualTo("20270101000001");
    }
}
