package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.VerifyChangelog;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tries the changelog on a throw-away database: applies it, compares with the entities where there are any, undoes it
 * changeset by changeset comparing each state with the one before, applies it again. SQLite in memory, or
 * <code>migrate.scratchUrl</code>; with <code>migrate.data</code> a copy of a real SQLite database, whose rows are compared
 * too. Fails with the first changeset that does not come back. Writes <code>target/migrate-verify.md</code>.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", requiresProject = false, threadSafe = true)
public final class VerifyMojo extends AbstractEntitiesMojo {

    /**
     * A SQLite database on a copy of which the pending changesets are tried; the file itself is only read. By default an
     * empty database.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.data")
    private @Nullable File data;

    /**
     * How it is shown: <code>text</code>, or <code>json</code>, on standard output.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "text")
    private String format;

    @Override
    void run(Setup setup) {
        boolean json = Results.isJson(format);
        Verification verification = new VerifyChangelog()
                .run(new VerifyChangelog.Request(
                        setup,
                        hasProject() && knowsEntities() ? entities() : null,
                        excludeTables(),
                        path(data, "migrate.data"),
                        new Lines(getLog())));
        report().with("changesets", verification.changesets().size())
                .with("faults", verification.faults().size());
        if (json) {
            Results.print(verification.json());
        } else {
            verification.text().lines().forEach(getLog()::info);
        }
        Path build = buildDirectory();
        if (build != null) {
            Results.write(build.resolve("migrate-verify.md"), verification.markdown());
        }
        verification.requireOk();
    }

    /** A line for each pass, a debug line for each changeset. */
    private record Lines(Log log) implements VerifyProgress {

        @Override
        public void begins(Pass pass, int count) {
            log.info(words(pass) + ": " + AbstractRunMojo.count(count));
        }

        @Override
        public void changeset(Pass pass, int number, Changeset changeset) {
            log.debug(words(pass) + " " + number + ": " + changeset.key());
        }

        private static String words(Pass pass) {
            String words = pass.name().replace('_', ' ').toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
