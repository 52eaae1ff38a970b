package io.github.schemata.migrate.drift;

import java.util.List;

/**
 * What a check has found.
 *
 * @param findings ordered by pair and object; empty where nothing has drifted
 * @param notes what was not compared, and why
 */
public record DriftReport(List<Finding> findings, List<String> notes) {

    public DriftReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** For people: table, column, both values, cause and command, grouped. */
    public String text() {
        throw new UnsupportedOperationException("not yet");
    }

    /** An array of objects with {@code between}, {@code object}, {@code fact}, {@code wanted}, {@code found}, {@code cause}, {@code cure}. */
    public String json() {
        throw new UnsupportedOperationException("not yet");
    }
}
