package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.lint.LintReport;
import io.github.schemata.migrate.lint.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is dangerous in a changelog: changes that lose data, lock or rewrite big tables, or cannot be undone.
 * With a url in what is pending there, without one in all of it. Runs nothing and needs no database. Fails from severity
 * <code>error</code>. A finding is suppressed, with a reason, in the changeset.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", requiresProject = false, threadSafe = true)
public final class LintMojo extends AbstractChangelogMojo {

    /**
     * The product that the changelog is for: <code>sqlite</code>, <code>postgresql</code>, <code>mariadb</code> or
     * <code>mysql</code>. By default that of the url, and without one all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dialect")
    private @Nullable String dialect;

    /**
     * From which severity on the goal fails: <code>error</code>, <code>warning</code>, <code>info</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lintFailOn", defaultValue = "error")
    private String lintFailOn;

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
        Severity from = from();
        LintReport lint = new LintChangelog().run(new LintChangelog.Request(setup, product()));
        report().with("findings", lint.open().size());
        if (json) {
            Results.print(lint.json());
        } else {
            lint.text().lines().forEach(getLog()::info);
        }
        Path build = buildDirectory();
        if (build != null) {
            Results.write(build.resolve("migrate-lint.md"), lint.markdown());
        }
        if (lint.fails(from)) {
            throw new MigrateException(lint.failure());
        }
    }

    private Severity from() {
        return Arrays.stream(Severity.values())
                .filter(known -> known.name().equalsIgnoreCase(lintFailOn))
                .findFirst()
                .orElseThrow(() -> new MigrateException(
                        "migrate.lintFailOn is '" + lintFailOn + "'.\nGive error, warning or info."));
    }

    private @Nullable Product product() {
        return dialect == null || dialect.isBlank() ? null : Product.ofName(dialect.strip());
    }
}
