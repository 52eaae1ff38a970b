package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.apply.Progress.Outcome;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.replay.StepFailure;
import io.github.schemata.migrate.replay.Trial;
import io.github.schemata.migrate.verify.Fault.Kind;
import io.github.schemata.migrate.verify.VerifyProgress.Pass;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way up, down changeset by changeset, and up again; ends with the first changeset that is at fault. */
final class UpDownUp {

    private final Trial trial;
    private final StateReader reader;
    private final Faults faults;
    private final VerifyProgress progress;
    private final List<Changeset> changesets;
    private final List<State> states = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Duration> up = new ArrayList<>();
    private final List<@Nullable Duration> down = new ArrayList<>();
    private final Fickle fickle = new Fickle();

    UpDownUp(Trial trial, StateReader reader, Faults faults, VerifyProgress progress) {
        this.trial = trial;
        this.reader = reader;
        this.faults = faults;
        this.progress = progress;
        this.changesets = trial.changesets();
    }

    /** What is done when all is applied for the first time. */
    interface AtTheTop {
        void look() throws SQLException;
    }

    /** @return whether all of it was done */
    boolean run(AtTheTop top) throws SQLException {
        if (!up()) {
            return false;
        }
        top.look();
        return down() && upAgain();
    }

    List<Timed> timed() {
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i < up.size(); i++) {
            timed.add(new Timed(changesets.get(i), outcomes.get(i), up.get(i), down.get(i)));
        }
        return timed;
    }

    /** Columns whose values are others each time, though all else is the same. */
    List<String> fickle() {
        return fickle.columns();
    }

    private boolean up() throws SQLException {
        progress.begins(Pass.UP, changesets.size());
        states.add(reader.read());
        for (int i = 0; i < changesets.size(); i++) {
            progress.changeset(Pass.UP, i + 1, changesets.get(i));
            long begin = System.nanoTime();
            try {
                outcomes.add(trial.apply(i));
            } catch (StepFailure e) {
                faults.upFails(i, e, trial.connection());
                return false;
            }
            up.add(Duration.ofNanos(System.nanoTime() - begin));
            down.add(null);
            states.add(reader.read());
        }
        return true;
    }

    private boolean down() throws SQLException {
        progress.begins(Pass.DOWN, changesets.size());
        for (int i = changesets.size() - 1; i >= 0; i--) {
            progress.changeset(Pass.DOWN, changesets.size() - i, changesets.get(i));
            if (trial.isAgain(i)) {
                if (!states.get(i).same(states.get(i + 1))) {
                    faults.note("Changeset " + changesets.get(i).key()
                            + " had been applied before and runs again: it, and what comes before it, is not undone.");
                    return false;
                }
                continue;
            }
            if (outcomes.get(i) == Outcome.DONE && !trial.withoutInverse(i).isEmpty()) {
                faults.noRollback(i);
                return false;
            }
            if (!undo(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean undo(int i) throws SQLException {
        long begin = System.nanoTime();
        try {
            trial.undo(i, outcomes.get(i));
        } catch (StepFailure e) {
            faults.add(Kind.DOWN_FAILS, i, List.of(e.reason()));
            return false;
        }
        down.set(i, Duration.ofNanos(System.nanoTime() - begin));
        List<Difference> differences = states.get(i).differences(reader.read());
        if (!differences.isEmpty()) {
            faults.differs(Kind.NOT_BACK, i, differences);
            return false;
        }
        return true;
    }

    private boolean upAgain() throws SQLException {
        progress.begins(Pass.UP_AGAIN, changesets.size());
        for (int i = 0; i < changesets.size(); i++) {
            progress.changeset(Pass.UP_AGAIN, i + 1, changesets.get(i));
            if (trial.isAgain(i)) {
                continue;
            }
            try {
                trial.apply(i);
            } catch (StepFailure e) {
                faults.add(Kind.UP_AGAIN_FAILS, i, List.of(e.reason()));
                return false;
            }
            List<Difference> differences = fickle.without(states.get(i + 1), reader.read());
            if (!differences.isEmpty()) {
                faults.differs(Kind.UP_AGAIN_DIFFERS, i, differences);
                return false;
            }
        }
        return true;
    }
}
