package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.history.HistoryView;
import io.github.schemata.migrate.history.Standing;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says where the database stands: a revision, <code>id@file</code> of a changeset that is not ours, or
 * <code>base</code>. <code>mvn -q migrate:current</code> prints that alone.
 *
 * @since 0.1.0
 */
@Mojo(name = "current", requiresProject = false, threadSafe = true)
public final class CurrentMojo extends AbstractShowMojo {

    @Override
    HistoryView view(Standing standing) {
        return HistoryView.current(standing);
    }
}
