package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.schema.SchemaException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: skipping, the report, and errors as Maven wants them. */
abstract class AbstractMigrateMojo extends AbstractMojo {

    /**
     * Does nothing, opens no connection.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private BuildPluginManager plugins;

    private @Nullable Report report;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: migrate.skip is set.");
            return;
        }
        Modules modules = new Modules(session, plugins);
        if (modules.areSkippedBy(execution)) {
            modules.run(execution);
            return;
        }
        report = new Report(goal());
        try {
            run();
        } catch (MigrateException | SchemaException e) {
            report.failed(e.getMessage());
            throw failure(e);
        } catch (RuntimeException e) {
            report.failed(e.toString());
            throw new MojoExecutionException(
                    "An error that should not happen: " + e + "\nRun again with -e and report what it prints.", e);
        } finally {
            write(report);
        }
    }

    /** Suppressed, not caused: Maven would append each cause's own words to the lines for the user. */
    private static MojoFailureException failure(RuntimeException e) {
        MojoFailureException failure = new MojoFailureException(e.getMessage());
        failure.addSuppressed(e);
        return failure;
    }

    private void write(Report finished) {
        if (!hasProject() || finished.isEmpty()) {
            return;
        }
        try {
            finished.write(Path.of(project.getBuild().getDirectory()));
        } catch (IOException e) {
            getLog().warn("The report cannot be written: " + e.getMessage());
        }
    }

    /** Does the work of the goal. */
    abstract void run();

    /** What becomes {@code target/migrate-report.json}. */
    final Report report() {
        if (report == null) {
            throw new IllegalStateException("not running");
        }
        return report;
    }

    final String goal() {
        return execution.getGoal();
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    /** Whether there is a pom; without one Maven makes up a project of its own. */
    final boolean hasProject() {
        return project.getFile() != null;
    }

    final @Nullable Path basedir() {
        return hasProject() ? project.getBasedir().toPath() : null;
    }

    /** The folder that the user typed the command in. */
    static Path userFolder() {
        return Path.of(System.getProperty("user.dir"));
    }

    /**
     * A file that a parameter names: from the user's folder where it was typed with {@code -D}, from the project's where
     * it stands in the pom.
     */
    final @Nullable Path path(@Nullable File file, String property) {
        if (file == null) {
            return null;
        }
        String typed = session.getUserProperties().getProperty(property);
        if (typed != null && hasProject() && file.equals(new File(project.getBasedir(), typed))) {
            return userFolder().resolve(typed).normalize();
        }
        return userFolder().resolve(file.toPath()).normalize();
    }

    static List<String> orNone(@Nullable List<String> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
