package io.github.schemata.migrate.changelog;

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

    static Changeset of(ChangeSet changeset) {
        return new Changeset(
                key(changeset),
                revision(changeset),
                changeset.getDescription(),
                changeset.getComments() == null || changeset.getComments().isBlank() ? null : changeset.getComments(),
                changeset.generateCheckSum(ChecksumVersion.latest()).toString(),
                tag(changeset),
                changeset.isAlwaysRun()
                        ? Repeats.ALWAYS
                        : changeset.isRunOnChange() ? Repeats.ON_CHANGE : Repeats.NEVER,
                changeset.isRunInTransaction());
    }

    static ChangesetKey key(ChangeSet changeset) {
        return new ChangesetKey(
                changeset.getId(), changeset.getAuthor(), DatabaseChangeLog.normalizePath(changeset.getFilePath()));
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
