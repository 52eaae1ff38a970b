package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.history.HistoryView;
import io.github.schemata.migrate.history.Standing;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists all changes of the changelog with their state. Without a url all of them are pending.
 *
 * @since 0.1.0
 */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
public final class HistoryMojo extends AbstractShowMojo {

    @Override
    HistoryView view(Standing standing) {
        return HistoryView.history(standing);
    }

    @Override
    boolean needsDatabase() {
        return false;
    }
}
