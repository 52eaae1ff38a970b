package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.script.LoadScript;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new SQLite database of an SQL script, one of <code>.dump</code> too. It is built aside and takes its name at the
 * end: a script that fails leaves nothing behind.
 *
 * @since 0.1.0
 */
@Mojo(name = "load", requiresProject = false, threadSafe = true)
public final class LoadMojo extends AbstractDatabaseMojo {

    /**
     * The script. Required.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.script")
    private @Nullable File script;

    /**
     * Whether a database that is there may be replaced.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.overwrite", defaultValue = "false")
    private boolean overwrite;

    @Override
    void run() {
        Path file = path(script, "migrate.script");
        if (file == null) {
            throw new MigrateException("No script is named.\n"
                    + "Give -Dmigrate.script=FILE and -Dmigrate.url=jdbc:sqlite:path/to/new.db.");
        }
        DatabaseSettings database = databaseForThisModule();
        if (database == null) {
            return;
        }
        long statements = new LoadScript().run(new LoadScript.Request(file, database, overwrite, log()));
        report().with("statements", statements).done();
        getLog().info("Loaded " + statements + " statements of " + file + " into " + database.shownUrl());
    }
}
