package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.apply.Plan;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.changelog.Changeset;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The plan, then a line for each changeset; on a terminal, one line that changes. */
final class ConsoleProgress implements Progress {

    /** A longer plan is shown by its two ends; {@code -X} shows all of it. */
    private static final int LONG = 40;

    private static final int END = 10;
    private static final int WIDTH = 78;
    private static final String CLEAR = "\r" + " ".repeat(WIDTH) + "\r";

    private final Log log;
    private final String verb;
    private final @Nullable PrintStream terminal;
    private int count;

    /** @param terminal where a line can be written over; null for plain lines */
    ConsoleProgress(Log log, String verb, @Nullable PrintStream terminal) {
        this.log = log;
        this.verb = verb;
        this.terminal = terminal;
    }

    @Override
    public void planned(Plan plan) {
        List<Changeset> changesets = plan.changesets();
        count = changesets.size();
        if (count > 0) {
            log.info("Going to " + verb + " " + AbstractRunMojo.count(count) + ":");
        }
        for (int i = 0; i < count; i++) {
            String line = "  " + describe(changesets.get(i));
            if (count <= LONG || i < END || i >= count - END) {
                log.info(line);
            } else {
                log.debug(line);
                if (i == END) {
                    log.info("  … " + (count - 2 * END) + " more");
                }
            }
        }
        plan.warnings().forEach(log::warn);
    }

    @Override
    public void started(int number, Changeset changeset) {
        if (terminal != null) {
            String line = "[" + number + "/" + count + "] " + describe(changeset);
            terminal.print(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
            terminal.flush();
        }
    }

    @Override
    public void finished(int number, Changeset changeset, Outcome outcome, Duration time) {
        if (terminal != null) {
            terminal.print(CLEAR);
            terminal.flush();
        }
        String line = "[" + number + "/" + count + "] " + changeset.key().id() + "  " + said(outcome) + time.toMillis()
                + " ms";
        if (outcome == Outcome.FAILED) {
            log.warn(line);
        } else if (terminal == null || outcome != Outcome.DONE) {
            log.info(line);
        } else {
            log.debug(line);
        }
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "";
            case SKIPPED -> "skipped, its precondition does not hold; ";
            case MARKED -> "marked as applied, its precondition does not hold; ";
            case FAILED -> "FAILED, and goes on (failOnError=false); ";
        };
    }

    private static String describe(Changeset changeset) {
        String what = changeset.comment() == null ? changeset.description() : changeset.comment();
        String where = changeset.revision() == null
                ? changeset.key().toString()
                : changeset.key().id();
        return where + "  " + what.lines().findFirst().orElse("");
    }
}
