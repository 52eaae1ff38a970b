package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.RollbackDatabase;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what was applied after a revision, the last first. Where rows or values would go, it stops and asks for
 * <code>migrate.allowDataLoss</code>.
 *
 * @since 0.1.0
 */
@Mojo(name = "rollback", requiresProject = false, threadSafe = true)
public final class RollbackMojo extends AbstractRunMojo {

    /**
     * Down to, and not including, this revision: the database stands at it afterwards. Required. A revision or a unique
     * prefix of one, <code>base</code> for everything, <code>-1</code> for the last one, a Liquibase tag, or
     * <code>id@file</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to")
    private @Nullable String to;

    /**
     * Whether rows and values may go.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.allowDataLoss", defaultValue = "false")
    private boolean allowDataLoss;

    @Override
    RunResult run(Setup setup, boolean dry, Progress progress) {
        String revision = orNull(to);
        if (revision == null) {
            throw new MigrateException("No revision to go back to is named.\n"
                    + "Give -Dmigrate.to=REVISION (mvn migrate:history lists them), -1 for the last change, or base.");
        }
        setup.requireDatabase();
        return new RollbackDatabase()
                .run(new RollbackDatabase.Request(setup, revision, transaction(), allowDataLoss, dry, progress));
    }

    @Override
    String verb() {
        return "undo";
    }

    @Override
    String summary(RunResult result) {
        return result.ran().isEmpty()
                ? "Nothing to undo."
                : "Undone " + count(result.ran().size()) + " in "
                        + result.time().toMillis() + " ms.";
    }
}
