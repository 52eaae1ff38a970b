package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Says every few seconds how far a long script is. */
final class LoadProgress {

    private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final MigrateLog log;
    private final Path script;
    private final long size;
    private long said = System.nanoTime();

    LoadProgress(MigrateLog log, Path script) throws IOException {
        this.log = log;
        this.script = script;
        this.size = Files.size(script);
    }

    void at(long statements, long bytes) {
        long now = System.nanoTime();
        if (now - said >= BETWEEN_LINES) {
            said = now;
            log.info(String.format(
                    Locale.ROOT,
                    "%,d statements of %s are loaded%s",
                    statements,
                    script.getFileName(),
                    size == 0 ? "" : ", " + Math.min(100, 100 * bytes / size) + " %"));
        }
    }
}
