package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.ScriptChangelog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.database.Product;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the SQL of the changelog, up or down, without a connection: for the one who may run it where you may not.
 * <code>mvn -q migrate:sql -Dmigrate.dialect=postgresql &gt; update.sql</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "sql", requiresProject = false, threadSafe = true)
public final class SqlMojo extends AbstractChangelogMojo {

    /**
     * The database that the script is for: <code>sqlite</code>, <code>postgresql</code> or <code>mariadb</code>. By
     * default the one that the url leads to, and <code>sqlite</code> without a url.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dialect")
    private @Nullable String dialect;

    /**
     * Where the script begins, exclusive; by default <code>base</code>, for a script down <code>head</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.from")
    private @Nullable String from;

    /**
     * Where the script ends, inclusive; by default <code>head</code>, for a script down <code>base</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.to")
    private @Nullable String to;

    /**
     * <code>up</code>, or <code>down</code> for the script that undoes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.direction", defaultValue = "up")
    private String direction;

    /**
     * The file that the script is written to; by default it goes to standard output.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.outputFile")
    private @Nullable File outputFile;

    /**
     * Whether a file that is there may be replaced.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.overwrite", defaultValue = "false")
    private boolean overwrite;

    @Override
    void run(Setup setup) {
        Path file = path(outputFile, "migrate.outputFile");
        if (file != null && Files.exists(file) && !overwrite) {
            throw new MigrateException("The file " + file + " is there already.\n"
                    + "Name another one, or replace it with -Dmigrate.overwrite.");
        }
        Product product = product(setup);
        String script = new ScriptChangelog()
                .run(new ScriptChangelog.Request(
                        new Setup(setup.changelog(), null, setup.log()),
                        product,
                        AbstractRunMojo.orNull(from),
                        AbstractRunMojo.orNull(to),
                        direction()));
        report().with("dialect", product.shortName());
        if (file == null) {
            Results.print(script);
        } else {
            Results.write(file, script);
            report().with("file", file);
            getLog().info("Written: " + file);
        }
    }

    private Product product(Setup setup) {
        if (dialect != null) {
            return Product.ofName(dialect);
        }
        return setup.database() == null ? Product.SQLITE : setup.database().product();
    }

    private ScriptChangelog.Direction direction() {
        return Arrays.stream(ScriptChangelog.Direction.values())
                .filter(known -> known.name().equalsIgnoreCase(direction))
                .findFirst()
                .orElseThrow(() -> new MigrateException("migrate.direction is '" + direction + "'.\nGive up or down."));
    }
}
