package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.ShowHistory;
import io.github.schemata.migrate.history.HistoryView;
import io.github.schemata.migrate.history.Standing;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of goals that say where a database stands; they create nothing, not even Liquibase's tables. */
abstract class AbstractShowMojo extends AbstractChangelogMojo {

    /**
     * How it is shown: <code>text</code>, or <code>json</code>, an array of objects with <code>revision</code>,
     * <code>id</code>, <code>author</code>, <code>file</code>, <code>description</code>, <code>state</code>
     * (<code>applied</code>, <code>pending</code>) and <code>appliedAt</code>. Both go to standard output as they are.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "text")
    private String format;

    @Override
    final void run(Setup setup) {
        boolean json = Results.isJson(format);
        if (needsDatabase()) {
            setup.requireDatabase();
        }
        HistoryView view = view(new ShowHistory().run(setup));
        Results.print(json ? view.json() : view.text());
    }

    abstract HistoryView view(Standing standing);

    boolean needsDatabase() {
        return true;
    }
}
