package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.draft.Format;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:init} and {@code migrate:revision}: new files of a changelog. */
public final class DraftChangelog {

    /**
     * Writes a master changelog that includes all of {@code changes/}.
     *
     * @return what was made
     * @throws MigrateException when there is one
     */
    public List<Path> init(ChangelogFile changelog) {
        throw new UnsupportedOperationException("not yet: " + changelog);
    }

    /**
     * Writes an empty change with an empty rollback.
     *
     * @param message what the change is for; required
     * @return the file
     * @throws MigrateException when the message is missing or says nothing, or there is no changelog
     */
    public Path revision(ChangelogFile changelog, @Nullable String message, Format format, String author, Clock clock) {
        throw new UnsupportedOperationException("not yet: " + changelog + message + format + author + clock);
    }
}
