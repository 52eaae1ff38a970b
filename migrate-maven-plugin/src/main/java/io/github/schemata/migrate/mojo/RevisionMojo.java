package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.DraftChangelog;
import io.github.schemata.migrate.Setup;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an empty change with an empty rollback, <code>changes/&lt;revision&gt;-&lt;message&gt;.yaml</code>, for you to
 * fill in.
 *
 * @since 0.1.0
 */
@Mojo(name = "revision", requiresProject = false, threadSafe = true)
public final class RevisionMojo extends AbstractDraftMojo {

    /**
     * What the change is for, for example <code>Added Cookie model</code>. Required.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.message")
    private @Nullable String message;

    @Override
    void run(Setup setup) {
        Path file = new DraftChangelog()
                .revision(setup.changelog(), message, format(), author(), Clock.systemUTC(), setup.log());
        report().with("file", file);
        getLog().info("Written: " + file);
    }
}
