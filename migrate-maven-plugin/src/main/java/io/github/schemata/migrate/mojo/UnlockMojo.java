package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.ReleaseLock;
import io.github.schemata.migrate.database.DatabaseSettings;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Frees a lock that a run has left behind, one of plain Liquibase too, and names who held it. A run that is still at
 * work keeps its lock.
 *
 * @since 0.1.0
 */
@Mojo(name = "unlock", requiresProject = false, threadSafe = true)
public final class UnlockMojo extends AbstractDatabaseMojo {

    @Override
    void run() {
        DatabaseSettings database = databaseForThisModule();
        if (database == null) {
            return;
        }
        String holder = new ReleaseLock().run(database);
        report().done();
        getLog().info(holder == null ? "No lock is held." : "Freed the lock that was held by " + holder + ".");
    }
}
