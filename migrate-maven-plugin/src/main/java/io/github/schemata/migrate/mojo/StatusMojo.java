package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.history.HistoryView;
import io.github.schemata.migrate.history.Standing;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says what is pending, and what of it is older than something that is applied already.
 *
 * @since 0.1.0
 */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
public final class StatusMojo extends AbstractShowMojo {

    @Override
    HistoryView view(Standing standing) {
        return HistoryView.status(standing);
    }
}
