package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.changelog.ChangesetContent.Undo;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.ChangesetState;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.Standing;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.EmptyChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.FailOption;

/** Reads what changesets do, as facts, for a product and without a connection. */
public final class ContentReader {

    private final Database database;
    private final ParsedChangelog changelog;
    private final PreconditionAnswers preconditions;

    private ContentReader(Database database, ParsedChangelog changelog) {
        this.database = database;
        this.changelog = changelog;
        this.preconditions = new PreconditionAnswers(database, changelog.liquibase());
    }

    /**
     * The changesets that are for that product, in order; also where two are known by the same.
     *
     * @param history what was applied
     */
    public static List<ChangesetContent> read(
            ChangelogSettings settings, Product product, History history, MigrateLog log) {
        return LiquibaseScope.call(settings, log, () -> {
            Database database = ChangelogReader.unconnected(product);
            ParsedChangelog changelog = ChangelogReader.parseAsItIs(settings, database);
            Standing standing = StandingReader.of(changelog, history, database);
            return LiquibaseScope.with(database, () -> new ContentReader(database, changelog).contents(standing));
        });
    }

    private List<ChangesetContent> contents(Standing standing) {
        List<ChangesetContent> contents = new ArrayList<>();
        for (int i = 0; i < changelog.changesets().size(); i++) {
            ChangeSet changeset = changelog.changesets().get(i);
            if (isForHere(changeset)) {
                contents.add(content(changeset, standing.states().get(i)));
            }
        }
        return contents;
    }

    /** Whether its preconditions do not already say that it is for another product. */
    private boolean isForHere(ChangeSet changeset) {
        PreconditionContainer own = changeset.getPreconditions();
        return own == null
                || own.getOnFail() == FailOption.HALT
                || own.getOnFail() == FailOption.WARN
                || preconditions.askOfProduct(own, changeset) != PreconditionAnswers.Answer.FAILS;
    }

    private ChangesetContent content(ChangeSet changeset, ChangesetState state) {
        List<Change> own = changeset.getChanges().stream()
                .filter(change -> !(change instanceof DbmsTargetedChange targeted)
                        || DatabaseList.definitionMatches(targeted.getDbms(), database, true))
                .toList();
        return new ChangesetContent(
                state,
                changeset.getChangeLog() == null
                        ? changeset.getFilePath()
                        : changeset.getChangeLog().getPhysicalFilePath(),
                own.stream().flatMap(change -> ChangeFacts.of(change).stream()).toList(),
                undo(changeset),
                own.stream()
                        .filter(change -> !ChangesetChecks.hasInverse(change, changeset, database))
                        .map(Change::getSerializedObjectName)
                        .toList());
    }

    private static Undo undo(ChangeSet changeset) {
        if (!changeset.hasCustomRollbackChanges()) {
            return Undo.BY_INVERSE;
        }
        return changeset.getRollback().getChanges().stream().allMatch(EmptyChange.class::isInstance)
                ? Undo.NOTHING_TO_DO
                : Undo.GIVEN;
    }
}
