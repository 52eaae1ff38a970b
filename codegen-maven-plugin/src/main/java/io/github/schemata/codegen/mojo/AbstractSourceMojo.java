package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Where the tables come from, and which are taken: the parameters of every goal. */
abstract class AbstractSourceMojo extends AbstractMojo {

    /**
     * JDBC url of the database, for example <code>jdbc:sqlite:data/shop.db</code>. A relative file is taken from the
     * folder of the pom where the url stands in one, and from your own folder where it comes by <code>-D</code> or by
     * the environment variable <code>CODEGEN_URL</code>. <code>-D</code> wins over the environment, and the
     * environment over the pom. The file must exist: it is opened for reading only and never created.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.url")
    private @Nullable String url;

    /**
     * A script of SQL instead of a database, for example <code>src/main/database/schema.sql</code>: it is run into a
     * SQLite database in memory that is thrown away, so that code can be generated where there is no database at all. A
     * relative path is taken from the project's folder, on the command line from your own. The script is one for SQLite,
     * as <code>sqlite3 FILE .dump</code> writes them, or by hand; rows that it inserts count as data found. Statements
     * that reach out of that database are refused: <code>ATTACH</code>, <code>VACUUM INTO</code>, extensions. An error
     * names the line. Exactly one of <code>url</code>, <code>script</code> and <code>changelog</code> is given; one on
     * the command line wins over another in the pom.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.script")
    private @Nullable File script;

    /**
     * A Liquibase changelog instead of a database, for example
     * <code>src/main/resources/db/changelog/db.changelog-master.yaml</code>: it is applied to a SQLite database in
     * memory that is thrown away, whole: in every context and under every label, but for what is for other products. A
     * relative path is taken from the project's folder, on the command line from your own. Files that it includes are
     * looked for below <code>src/main/resources</code>; for a changelog elsewhere, or without a project, below the
     * nearest parent folder called <code>resources</code>, else the changelog's own folder. Changes that execute commands
     * or custom code are never run: they are left out, and a warning says so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.changelog")
    private @Nullable File changelog;

    /**
     * User name, where the database wants one. Taken from where the url came from: the pom, <code>-D</code>, or
     * <code>CODEGEN_USER</code>; <code>serverId</code> is the better place.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.user")
    private @Nullable String user;

    /**
     * Password, where the database wants one; never printed. Taken from where the url came from: the pom,
     * <code>-D</code>, or <code>CODEGEN_PASSWORD</code>; <code>serverId</code> is the better place.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.password")
    private @Nullable String password;

    /**
     * Id of a server in settings.xml that holds user name and password; encrypted ones are decrypted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.serverId")
    private @Nullable String serverId;

    /**
     * Schemas to read, separated by commas: schemas of PostgreSQL, databases of MariaDB. By default those that the
     * connection sees without naming them: the search path, which is <code>public</code> unless the user or the url
     * (<code>?currentSchema=shop</code>) says otherwise; on MariaDB the database of the url. Tables outside the
     * connection's own schema are mapped with its name, all others without. SQLite has none, and nothing is made of
     * this.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.schemas")
    private @Nullable List<String> schemas;

    /**
     * Tables and views to take, all by default: names or globs, separated by commas and without regard to case, for
     * example <code>Artist,Invoice*</code>. A name that matches nothing is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.tables")
    private @Nullable List<String> tables;

    /**
     * Tables and views to leave out, written like <code>tables</code>; it wins over that.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.excludeTables")
    private @Nullable List<String> excludeTables;

    /**
     * Whether the tables that the chosen ones reference are taken too. Otherwise a foreign key to a table that is left
     * out becomes a plain column, and the log says so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.includeReferenced", defaultValue = "false")
    private boolean includeReferenced;

    /**
     * Whether views become entities too: read-only ones.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.views", defaultValue = "true")
    private boolean views;

    /**
     * Does nothing, opens no connection.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: codegen.skip is set.");
            return;
        }
        try {
            run();
        } catch (CodegenException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "An error that should not happen: " + e + "\nRun again with -e and report what it prints.", e);
        }
    }

    final String executionId() {
        String id = execution == null ? null : execution.getExecutionId();
        return id == null ? "" : id;
    }

    /** Suppressed, not caused: Maven would append each cause's own words to the two lines for the user. */
    private static MojoFailureException failure(CodegenException e) {
        MojoFailureException failure = new MojoFailureException(e.getMessage());
        failure.addSuppressed(e);
        return failure;
    }

    /** Does the work of the goal. */
    abstract void run();

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

    final TableChoice tableChoice() {
        return new TableChoice(orNone(tables), orNone(excludeTables), includeReferenced, views);
    }

    final Source source() {
        return new Sources(session.getUserProperties(), System.getenv(), hasProject() ? project.getBasedir() : null)
                .choose(new Sources.Configured(
                        url, script, changelog, () -> new Database(connection(), orNone(schemas))));
    }

    final ConnectionSettings connection() {
        Connections connections = new Connections(session, decrypter, hasProject() ? project.getBasedir() : null);
        ConnectionSettings source = connections.resolve(url, user, password, serverId);
        getLog().debug("Database: " + source.shownUrl());
        return source;
    }

    /** The command for another goal of this plugin, with what was given by {@code -D} to this one. */
    final String command(String goal) {
        boolean modules = session.getProjects() != null && session.getProjects().size() > 1;
        String beginning = "mvn "
                + (hasProject() || execution == null
                        ? "codegen"
                        : execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion())
                + ":" + goal + (modules ? " -pl :" + project.getArtifactId() : "");
        return new Command(beginning, session.getUserProperties()).toString();
    }

    /** The folder of the project, or the user's without one. */
    final Path baseFolder() {
        return hasProject() ? project.getBasedir().toPath() : Connections.userFolder();
    }

    /** The folder of what a build makes. */
    final Path buildFolder() {
        return hasProject()
                ? Path.of(project.getBuild().getDirectory())
                : Connections.userFolder().resolve("target");
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
