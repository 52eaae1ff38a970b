package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that know a changelog. */
abstract class AbstractChangelogMojo extends AbstractDatabaseMojo {

    /**
     * The changelog, of any format that Liquibase reads. By default
     * <code>src/main/resources/db/changelog/db.changelog-master.yaml</code>, where Spring Boot looks for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.changelogFile")
    private @Nullable String changelogFile;

    /**
     * The folder that the paths in the changelog and in DATABASECHANGELOG start from. It is part of what a changeset is
     * known by, so it should be the root that your application sees. By default <code>src/main/resources</code>; for a
     * changelog elsewhere, or without a project, the nearest parent folder called <code>resources</code>, else the
     * changelog's own folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.resourceRoot")
    private @Nullable String resourceRoot;

    /**
     * Liquibase's contexts: only changesets without a context, or whose context fits, are looked at, for example
     * <code>test,!prod</code>. By default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.contexts")
    private @Nullable String contexts;

    /**
     * Liquibase's label filter, an expression such as <code>v1 and !slow</code>. By default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.labels")
    private @Nullable String labels;

    /**
     * Values for <code>${…}</code> in the changelog.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable Map<String, String> changelogParameters;

    @Inject
    private ProjectDependenciesResolver dependencies;

    @Override
    final void run() {
        ChangelogFile changelog = changelog();
        if (!isForThisModule(changelog)) {
            return;
        }
        DatabaseSettings database = database();
        String url = database == null ? "" : database.connection().url() + ' ' + database.schemas();
        if (!new Reactor(session()).isMine(project(), goal(), url, changelog.file())) {
            getLog().info("Done already in this build: " + changelog.file());
            return;
        }
        report().with("changelog", changelog.path());
        run(new Setup(settings(changelog), database, log(), scratch(database)));
        report().done();
    }

    /** Does the work of the goal, for a module that has a changelog. */
    abstract void run(Setup setup);

    /** Whether the goal makes the changelog itself where there is none. */
    boolean makesChangelog() {
        return false;
    }

    private boolean isForThisModule(ChangelogFile changelog) {
        Reactor reactor = new Reactor(session());
        if (Files.exists(changelog.file()) || !reactor.hasModules()) {
            return true;
        }
        if (makesChangelog() || changelogFile != null || !reactor.hasChangelog()) {
            throw new MigrateException(
                    makesChangelog()
                            ? "The build has several modules, and " + project().getArtifactId()
                                    + " has no changelog yet.\nName the module it should be in: mvn -pl MODULE migrate:"
                                    + goal()
                            : "There is no changelog " + changelog.file() + ", and no other module has one.\n"
                                    + "Begin one with mvn -pl MODULE migrate:init, or name it by migrate.changelogFile.");
        }
        getLog().debug("No changelog here: there is no " + changelog.file());
        return false;
    }

    private ChangelogFile changelog() {
        return ChangelogFile.resolve(
                typed(changelogFile, "migrate.changelogFile"),
                typed(resourceRoot, "migrate.resourceRoot"),
                basedir(),
                userFolder());
    }

    /** What was typed may be meant from the folder it was typed in; modules have folders of their own. */
    private @Nullable String typed(@Nullable String path, String property) {
        if (path == null || !path.equals(session().getUserProperties().getProperty(property))) {
            return path;
        }
        Path fromHere = userFolder().resolve(path);
        return Files.exists(fromHere) ? fromHere.toString() : path;
    }

    private ChangelogSettings settings(ChangelogFile changelog) {
        getLog().debug("Changelog: " + changelog.file() + ", recorded as " + changelog.path());
        return new ChangelogSettings(
                changelog,
                contexts,
                labels,
                changelogParameters == null ? Map.of() : changelogParameters,
                new ProjectClasses(dependencies, session(), project()));
    }

    final ProjectDependenciesResolver dependencies() {
        return dependencies;
    }

    /** The project's build directory; null without a project. */
    final @Nullable Path buildDirectory() {
        return hasProject() ? Path.of(project().getBuild().getDirectory()) : null;
    }
}
