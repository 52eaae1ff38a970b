package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.Setup;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changelog that an existing SQLite database would have come from, proves it by running it on an empty one and
 * comparing, and marks it as applied in the database. On PostgreSQL and MariaDB the same changelog makes the equivalent.
 *
 * @since 0.1.0
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends AbstractDraftMojo {

    /**
     * Tables that are not this changelog's business: names or globs, separated by commas and without regard to case.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.excludeTables")
    private @Nullable List<String> excludeTables;

    @Override
    void run(Setup setup) {
        BaselineDatabase.Result result = new BaselineDatabase()
                .run(new BaselineDatabase.Request(setup, format(), author(), orNone(excludeTables), Clock.systemUTC()));
        report().with("file", result.file()).with("revision", result.revision());
        getLog().info("Written: " + result.file());
        getLog().info("Proven on an empty database to be equal, and marked as applied: " + result.changesets()
                + (result.changesets() == 1 ? " changeset." : " changesets."));
    }

    @Override
    boolean makesChangelog() {
        return true;
    }
}
