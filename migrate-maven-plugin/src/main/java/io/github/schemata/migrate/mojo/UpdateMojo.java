package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.Progress.Outcome;
import io.github.schemata.migrate.apply.RunResult;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Applies what is pending: shows the plan first, then runs it in one transaction where the database can do so.
 * A SQLite file that is missing is made.
 *
 * @since 0.1.0
 */
@Mojo(name = "update", requiresProject = false, threadSafe = true)
public final class UpdateMojo extends AbstractRunMojo {

    /**
     * Up to and with this revision; by default all. A revision or a unique prefix of one, <code>head</code>,
     * <code>+2</code>, <code>20261122181500+1</code>, a Liquibase tag, or <code>id@file</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to")
    private @Nullable String to;

    @Override
    RunResult run(Setup setup, boolean dry, Progress progress) {
        setup.requireDatabase();
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, orNull(to), transaction(), dry, progress, buildDirectory()));
    }

    @Override
    String verb() {
        return "apply";
    }

    @Override
    String summary(RunResult result) {
        if (result.ran().isEmpty()) {
            return "Nothing is pending.";
        }
        return "Applied " + count(times(result, Outcome.DONE)) + " in "
                + result.time().toMillis() + " ms"
                + others(times(result, Outcome.SKIPPED), "skipped")
                + others(times(result, Outcome.MARKED), "only marked")
                + others(times(result, Outcome.FAILED), "failed")
                + ".";
    }

    private static int times(RunResult result, Outcome outcome) {
        return (int)
                result.ran().stream().filter(one -> one.outcome() == outcome).count();
    }

    private static String others(int times, String said) {
        return times == 0 ? "" : ", " + times + " " + said;
    }
}
