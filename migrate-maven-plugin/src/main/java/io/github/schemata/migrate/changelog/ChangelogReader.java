package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.memory.ReadFiles;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import liquibase.database.core.MariaDBDatabase;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/** Reads a changelog of any format with Liquibase's parsers. */
public final class ChangelogReader {

    private ChangelogReader() {}

    /** The changelog as facts, for that product and without a connection. */
    public static Changelog read(ChangelogSettings settings, Product product, MigrateLog log) {
        return LiquibaseScope.call(
                settings, log, () -> parse(settings, unconnected(product)).facts());
    }

    /** The changelog for a database, and what it was read from; within {@link LiquibaseScope} only. */
    public static ParsedChangelog parse(ChangelogSettings settings, Database database, ReadFiles read)
            throws Exception {
        ResourceAccessor resources = Scope.getCurrentScope().getResourceAccessor();
        return Scope.child(
                Map.of(
                        Scope.Attr.resourceAccessor.name(),
                        new RecordedResources(resources, settings.file().resourceRoot(), read)),
                () -> parse(settings, database));
    }

    /** The changelog for a database; within {@link LiquibaseScope} only. */
    public static ParsedChangelog parse(ChangelogSettings settings, Database database) {
        return parse(settings, database, true);
    }

    /** The same without checksums, which take a third of the time: for what compares none of them. */
    public static ParsedChangelog parseWithoutChecksums(ChangelogSettings settings, Database database) {
        return parse(settings, database, false);
    }

    private static ParsedChangelog parse(ChangelogSettings settings, Database database, boolean checksums) {
        ChangelogFile file = settings.file();
        if (!Files.isRegularFile(file.file())) {
            throw new MigrateException("There is no changelog " + file.file() + ".\n"
                    + "Make one with migrate:init, or say where it is with migrate.changelogFile.");
        }
        DatabaseChangeLog liquibase = load(settings, database);
        List<ChangeSet> changesets = chosen(settings, database, liquibase);
        // Checksums leave changes for other databases out.
        List<Changeset> facts = LiquibaseScope.with(
                database,
                () -> changesets.stream()
                        .map(changeset -> checksums
                                ? ChangesetFacts.of(changeset, file)
                                : ChangesetFacts.withoutChecksum(changeset))
                        .toList());
        requireDifferent(facts);
        return new ParsedChangelog(liquibase, changesets, new Changelog(file.path(), facts));
    }

    private static DatabaseChangeLog load(ChangelogSettings settings, Database database) {
        ChangeLogParameters parameters = new ChangeLogParameters(database);
        settings.parameters().forEach(parameters::set);
        parameters.setContexts(new Contexts(settings.contexts()));
        parameters.setLabels(new LabelExpression(settings.labels()));
        ResourceAccessor resources = Scope.getCurrentScope().getResourceAccessor();
        String path = settings.file().path();
        try {
            return ChangeLogParserFactory.getInstance()
                    .getParser(path, resources)
                    .parse(path, parameters, resources);
        } catch (LiquibaseException | RuntimeException | StackOverflowError e) {
            throw new BrokenChangelog(settings.file(), lastOpened(resources)).of(e);
        }
    }

    private static List<ChangeSet> chosen(ChangelogSettings settings, Database database, DatabaseChangeLog liquibase) {
        List<ChangeSetFilter> filters = List.of(
                new DbmsChangeSetFilter(database),
                new ContextChangeSetFilter(new Contexts(settings.contexts())),
                new LabelChangeSetFilter(new LabelExpression(settings.labels())),
                new IgnoreChangeSetFilter());
        return liquibase.getChangeSets().stream()
                .filter(changeset -> filters.stream()
                        .allMatch(filter -> filter.accepts(changeset).isAccepted()))
                .toList();
    }

    private static void requireDifferent(List<Changeset> changesets) {
        if (GlobalConfiguration.ALLOW_DUPLICATED_CHANGESETS_IDENTIFIERS.getCurrentValue()) {
            return;
        }
        Set<ChangesetKey> seen = new HashSet<>();
        for (Changeset changeset : changesets) {
            if (!seen.add(changeset.key())) {
                throw new MigrateException(changeset.key().file() + ": the changeset "
                        + changeset.key().id() + " of "
                        + changeset.key().author() + " is there twice.\n"
                        + "Give one of them another id; the one that is applied somewhere keeps its own.");
            }
        }
    }

    private static @Nullable String lastOpened(ResourceAccessor resources) {
        return resources instanceof ChangelogResources ours ? ours.lastOpened() : null;
    }

    /** A database of that product with nothing behind it, to read a changelog for. */
    public static Database unconnected(Product product) {
        return switch (product) {
            case SQLITE -> new LosslessSqliteDatabase();
            case POSTGRESQL -> new PostgresDatabase();
            case MARIADB -> new MariaDBDatabase();
            case MYSQL -> new MySQLDatabase();
        };
    }
}
