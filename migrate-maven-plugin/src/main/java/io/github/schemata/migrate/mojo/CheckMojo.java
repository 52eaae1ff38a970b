package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.CheckDrift;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.drift.DriftReport;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails when the project's entities and the changelog differ, or, with a url, when the database has drifted from the
 * changelog; says what differs, why most likely, and what mends it. Writes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractEntitiesMojo {

    /**
     * How it is shown: <code>text</code>, or <code>json</code>, an array of objects with <code>between</code>,
     * <code>object</code>, <code>fact</code>, <code>wanted</code>, <code>found</code>, <code>cause</code> and
     * <code>cure</code>, on standard output.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.format", defaultValue = "text")
    private String format;

    @Override
    void run(Setup setup) {
        boolean json = Results.isJson(format);
        DriftReport drift = new CheckDrift()
                .run(new CheckDrift.Request(setup, knowsEntities() ? entities() : null, excludeTables()));
        report().with("findings", drift.findings().size());
        if (json) {
            Results.print(drift.json());
        } else {
            drift.text().lines().forEach(getLog()::info);
        }
        drift.requireNone();
    }
}
