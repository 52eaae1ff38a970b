package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.MigrateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a verification came to.
 *
 * @param where on what database
 * @param withData whether the database had rows of its own
 * @param changesets those that were put to the test, in order
 * @param faults what is wrong; empty where all came back
 * @param notes what the user should know besides: what was not executed, what cannot be compared
 * @param time of all
 */
public record Verification(
        String where, boolean withData, List<Timed> changesets, List<Fault> faults, List<String> notes, Duration time) {

    public Verification {
        changesets = List.copyOf(changesets);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** The same with one more note. */
    public Verification noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Verification(where, withData, changesets, faults, more, time);
    }

    /** Whether nothing is wrong. */
    public boolean ok() {
        return faults.isEmpty();
    }

    /** For people, on a console. */
    public String text() {
        return VerificationText.of(this);
    }

    /** For a comment on a pull request: at most 60 lines. */
    public String markdown() {
        return VerificationMarkdown.of(this);
    }

    /** For machines. */
    public String json() {
        return VerificationJson.of(this);
    }

    /** @throws MigrateException naming the first fault, where there is one */
    public void requireOk() {
        if (!ok()) {
            throw new MigrateException(VerificationText.message(this));
        }
    }
}
