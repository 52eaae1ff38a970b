package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.GenerateChangelog;
import io.github.schemata.migrate.GenerateChangelog.Against;
import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.migrate.evolution.Wording;
import java.time.Clock;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the project's JPA entities have and the changelog has not as a change of its own, each step with what undoes
 * it; nothing where nothing differs. Compiles first. What entities do not state (indexes, checks, defaults, tables that
 * no entity maps) stays as it is and is listed. A rename is never guessed: the goal stops and asks.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GenerateMojo extends AbstractEntitiesMojo {

    /**
     * What the change is for, for example <code>Added Cookie model</code>. Required.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.message")
    private @Nullable String message;

    /**
     * What the entities are compared with: <code>changelog</code>, what it makes of an empty database, or
     * <code>database</code>, the one that <code>migrate.url</code> names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.against", defaultValue = "changelog")
    private String against;

    /**
     * What is only called differently now: <code>-Dmigrate.renames=album.title=album.name,artist=band</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.renames")
    private @Nullable String renames;

    /**
     * What may go: names or globs, <code>album.title</code>, a table <code>album</code>, an index or key
     * <code>album.ix_title</code>, also where it stands in the database and no entity has ever stated it. Without a value
     * every column that vanishes may go, also where one like it appears.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.allowDrop")
    private @Nullable String allowDrop;

    /**
     * What rows get that are there already, where a column takes no NULL and has no default:
     * <code>-Dmigrate.fill=album.title=unknown,album.year=2000</code>. Texts as they are, without quotes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.fill")
    private @Nullable String fill;

    /**
     * How the file is written: <code>yaml</code> or <code>xml</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "yaml")
    private String format;

    /**
     * The author of the changesets, as Liquibase records it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.author", defaultValue = "schemata")
    private String author;

    @Override
    void run(Setup setup) {
        GenerateChangelog.Result result = new GenerateChangelog()
                .run(new GenerateChangelog.Request(
                        setup,
                        message,
                        entities(),
                        against(),
                        HintParameters.of(renames, allowDrop, fill),
                        excludeTables(),
                        AbstractDraftMojo.format(format),
                        author,
                        Clock.systemUTC()));
        say(result);
    }

    private void say(GenerateChangelog.Result result) {
        Evolution evolution = result.evolution();
        report().with("changes", evolution.changes().size());
        if (!evolution.kept().isEmpty()) {
            getLog().info("Stated by no entity, and kept (-Dmigrate.allowDrop=NAME drops it):");
            evolution
                    .kept()
                    .forEach(kept -> getLog().info(
                                    "  " + kept.object() + (kept.name().isEmpty() ? "" : "  (" + kept.name() + ")")));
        }
        if (result.file() == null) {
            getLog().info("Nothing differs, so nothing was written.");
            return;
        }
        for (SchemaChange change : evolution.changes()) {
            getLog().info("  " + Wording.line(change));
        }
        evolution.warnings().forEach(getLog()::warn);
        report().with("file", result.file());
        getLog().info("Written: " + result.file());
    }

    private Against against() {
        return Arrays.stream(Against.values())
                .filter(known -> known.name().equalsIgnoreCase(against))
                .findFirst()
                .orElseThrow(() ->
                        new MigrateException("migrate.against is '" + against + "'.\nGive changelog or database."));
    }
}
