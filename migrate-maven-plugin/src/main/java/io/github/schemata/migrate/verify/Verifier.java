package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.replay.Trial;
import io.github.schemata.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Puts the changesets of a trial to the test. */
public final class Verifier {

    private final Trial trial;
    private final Path resourceRoot;
    private final VerifyProgress progress;

    public Verifier(Trial trial, Path resourceRoot, VerifyProgress progress) {
        this.trial = trial;
        this.resourceRoot = resourceRoot;
        this.progress = progress;
    }

    /** What is to be said of a schema that all changesets together have made. */
    public interface Wanted {

        /** What it lacks or has too much, each in one line. */
        List<String> differences(Schema made);
    }

    /**
     * Up, down, up again.
     *
     * @param where what database it is, for messages
     * @param withData whether it has rows of its own
     * @param wanted what all together should make
     */
    public Verification run(String where, boolean withData, Wanted wanted) throws SQLException {
        long begin = System.nanoTime();
        Faults faults = new Faults(trial, resourceRoot, where, withData);
        UpDownUp run = new UpDownUp(trial, reader(), faults, progress);
        run.run(() -> {
            List<String> differences = wanted.differences(trial.schema());
            if (!differences.isEmpty()) {
                faults.entitiesDiffer(differences);
            }
        });
        List<String> notes = faults.notes();
        if (trial.changesets().isEmpty()) {
            notes.add(withData ? "Nothing is pending." : "There is no changeset to be verified.");
        }
        if (trial.leftOut() > 0) {
            notes.add(trial.leftOut() + (trial.leftOut() == 1 ? " changeset is" : " changesets are")
                    + " for other databases, contexts or labels, and not among them.");
        }
        trial.skipped().forEach(what -> notes.add("Not executed on a throw-away database: " + what));
        run.fickle()
                .forEach(column -> notes.add("Other values at each run (a clock, chance, or a counter): " + column));
        return new Verification(
                where, withData, run.timed(), faults.list(), notes, Duration.ofNanos(System.nanoTime() - begin));
    }

    private StateReader reader() throws SQLException {
        Connection connection = trial.connection();
        return connection.getMetaData().getURL().startsWith("jdbc:sqlite:")
                ? new SqliteStateReader(connection)
                : new ServerStateReader(trial);
    }
}
