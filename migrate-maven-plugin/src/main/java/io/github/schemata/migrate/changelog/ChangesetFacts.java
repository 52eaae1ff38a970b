package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.changelog.Changeset.Repeats;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.ChecksumVersion;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.jspecify.annotations.Nullable;

/** What Liquibase knows of a changeset, as facts. */
final class ChangesetFacts {

    private static final Pattern FILE_OF_OURS =
            Pattern.compile("(?:.*/)?(" + Revisions.PATTERN + ")(?:-[^/]*)?\\.(?:yaml|yml|xml|json|sql)");

    private ChangesetFacts() {}

    static Changeset of(ChangeSet changeset, ChangelogFile changelog) {
        requireId(changeset);
        return of(changeset, checksum(changeset, changelog));
    }

    static Changeset withoutChecksum(ChangeSet changeset) {
        requireId(changeset);
        return of(changeset, "");
    }

    private static void requireId(ChangeSet changeset) {
        if (changeset.getId() == null || changeset.getId().isBlank()) {
            throw new MigrateException(changeset.getFilePath() + ": a changeset of " + changeset.getAuthor()
                    + " has no id.\nGive it one: its id, its author and its file are what a changeset is known by.");
        }
    }

    private static Changeset of(ChangeSet changeset, String checksum) {
        return new Changeset(
                key(changeset),
                revision(changeset),
                changeset.getDescription(),
                changeset.getComments() == null || changeset.getComments().isBlank() ? null : changeset.getComments(),
                checksum,
                tag(changeset),
                changeset.isAlwaysRun()
                        ? Repeats.ALWAYS
                        : changeset.isRunOnChange() ? Repeats.ON_CHANGE : Repeats.NEVER,
                changeset.isRunInTransaction());
    }

    private static String checksum(ChangeSet changeset, ChangelogFile changelog) {
        try {
            return changeset.generateCheckSum(ChecksumVersion.latest()).toString();
        } catch (RuntimeException e) {
            // A file that a sqlFile or loadData names is part of its checksum.
            throw new BrokenChangelog(changelog, changeset.getFilePath()).of(e);
        }
    }

    static ChangesetKey key(ChangeSet changeset) {
        return new ChangesetKey(
                changeset.getId(),
                String.valueOf(changeset.getAuthor()),
                DatabaseChangeLog.normalizePath(changeset.getFilePath()));
    }

    /** The file's name says it, also where a {@code logicalFilePath} hides it. */
    private static @Nullable String revision(ChangeSet changeset) {
        String path = changeset.getChangeLog() == null
                ? changeset.getFilePath()
                : changeset.getChangeLog().getPhysicalFilePath();
        Matcher matcher = FILE_OF_OURS.matcher(path);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static @Nullable String tag(ChangeSet changeset) {
        return changeset.getChanges().stream()
                .filter(TagDatabaseChange.class::isInstance)
                .map(change -> ((TagDatabaseChange) change).getTag())
                .findFirst()
                .orElse(null);
    }
}
