package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.StampDatabase;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Marks changes as applied without running them, up to a revision and no further, after comparing the database with what
 * the changelog makes of an empty one.
 *
 * @since 0.1.0
 */
@Mojo(name = "stamp", requiresProject = false, threadSafe = true)
public final class StampMojo extends AbstractChangelogMojo {

    /**
     * The revision that the database is to stand at. Required: a revision or a unique prefix of one, <code>head</code>,
     * <code>base</code>, a Liquibase tag, or <code>id@file</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to")
    private @Nullable String to;

    /**
     * Marks without comparing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.force", defaultValue = "false")
    private boolean force;

    /**
     * Tables that are not this changelog's business: names or globs, separated by commas and without regard to case.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.excludeTables")
    private @Nullable List<String> excludeTables;

    @Override
    void run(Setup setup) {
        String revision = AbstractRunMojo.orNull(to);
        if (revision == null) {
            throw new MigrateException("No revision to stamp is named.\n"
                    + "Give -Dmigrate.to=REVISION (mvn migrate:history lists them), or head for all of them.");
        }
        setup.requireDatabase();
        StampDatabase.Result result =
                new StampDatabase().run(new StampDatabase.Request(setup, revision, force, orNone(excludeTables)));
        report().with("marked", result.marked().size())
                .with("unmarked", result.unmarked().size());
        getLog().info("Marked as applied: "
                + AbstractRunMojo.count(result.marked().size())
                + (result.unmarked().isEmpty()
                        ? "."
                        : "; no longer so: "
                                + AbstractRunMojo.count(result.unmarked().size()) + "."));
    }
}
