package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.script.DumpDatabase;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a SQLite database as an SQL script, schema and rows, as <code>.dump</code> of the sqlite3 shell does.
 *
 * @since 0.1.0
 */
@Mojo(name = "dump", requiresProject = false, threadSafe = true)
public final class DumpMojo extends AbstractDatabaseMojo {

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
    void run() {
        DatabaseSettings database = databaseForThisModule();
        if (database == null) {
            return;
        }
        Path file = path(outputFile, "migrate.outputFile");
        new DumpDatabase().run(new DumpDatabase.Request(database, file, overwrite, Results.stdout()));
        report().done();
        if (file != null) {
            report().with("file", file);
            getLog().info("Written: " + file);
        }
    }
}
