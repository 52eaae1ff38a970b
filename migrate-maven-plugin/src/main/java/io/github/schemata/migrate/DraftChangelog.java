package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.EmptyChange;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.draft.MasterChangelog;
import io.github.schemata.migrate.draft.Message;
import io.github.schemata.migrate.draft.NewFile;
import io.github.schemata.migrate.draft.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
        List<Path> made = new ArrayList<>();
        NewFile master = NewFile.write(changelog.file(), MasterChangelog.text(changelog.file()));
        made.add(changelog.file());
        if (Files.notExists(changelog.changes())) {
            try {
                made.add(Files.createDirectory(changelog.changes()));
            } catch (IOException e) {
                master.takeBack();
                throw new MigrateException(
                        "The folder " + changelog.changes() + " cannot be made: " + e.getMessage()
                                + ".\nSee that its parent folder can be written to.",
                        e);
            }
        }
        return made;
    }

    /**
     * Writes an empty change with an empty rollback.
     *
     * @param message what the change is for; required
     * @return the file
     * @throws MigrateException when the message is missing or says nothing, or there is no changelog
     */
    public Path revision(
            ChangelogSettings settings,
            @Nullable String message,
            Format format,
            String author,
            Clock clock,
            MigrateLog log) {
        Message said = Message.of(message);
        ChangelogFile changelog = settings.file();
        if (!Files.isRegularFile(changelog.file())) {
            throw new MigrateException("There is no changelog " + changelog.file() + ".\n"
                    + "Make one with migrate:init, or say where it is with -Dmigrate.changelogFile.");
        }
        Draft draft = EmptyChange.draft(Stamp.next(changelog.changes(), clock), said, author);
        Path file = changelog.changes().resolve(draft.fileName(format));
        NewFile.write(file, EmptyChange.text(draft, format));
        warnUnlessIncluded(settings, file, log);
        return file;
    }

    /** A file that a changelog of other makers does not include would never run. */
    static void warnUnlessIncluded(ChangelogSettings settings, Path file, MigrateLog log) {
        String path = new ChangelogFile(file, settings.file().resourceRoot()).path();
        try {
            Changelog changelog = ChangelogReader.read(settings, Product.SQLITE, log);
            if (changelog.changesets().stream()
                    .noneMatch(changeset -> changeset.key().file().equals(path))) {
                log.warn("The changelog " + settings.file().file() + " does not include "
                        + settings.file().file().getParent().relativize(file) + ", so it will never run.\n"
                        + "Add to the changelog:\n"
                        + MasterChangelog.includeLine(settings.file().file()).stripTrailing());
            }
        } catch (RuntimeException broken) {
            log.warn("The changelog " + settings.file().file() + " cannot be read, so nobody knows whether it includes "
                    + file.getFileName() + ":\n" + broken.getMessage());
        }
    }
}
