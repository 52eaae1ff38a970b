package io.github.schemata.migrate.lint;

import java.util.Locale;

/** How bad it is; the worse first. */
public enum Severity {
    /** It loses data, fails on rows that are there, keeps others out for long, or cannot be undone. */
    ERROR,
    /** It does so sometimes. */
    WARNING,
    /** Good to know. */
    INFO;

    /** Its name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is as bad as that, or worse. */
    public boolean reaches(Severity other) {
        return compareTo(other) <= 0;
    }
}
