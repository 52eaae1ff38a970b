package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.DraftChangelog;
import io.github.schemata.migrate.Setup;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Begins a changelog: writes a master changelog that includes all of the folder <code>changes/</code> beside it.
 * Refuses to overwrite one.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractChangelogMojo {

    @Override
    void run(Setup setup) {
        for (Path made : new DraftChangelog().init(setup.changelog().file())) {
            getLog().info("Written: " + made);
        }
        getLog().info("Next: mvn migrate:revision -Dmigrate.message=\"what changes\", or mvn migrate:baseline for a"
                + " database that is there.");
    }

    @Override
    boolean makesChangelog() {
        return true;
    }
}
