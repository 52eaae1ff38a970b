package io.github.schemata.sqlite.rebuild;

/**
 * Something that must hold before anything is touched.
 *
 * @param problem what is wrong when it does not hold: "track.name holds NULL"
 * @param cure how to mend it: "fill it first, or give addNotNullConstraint a defaultNullValue"
 * @param rows a SELECT that finds the offending rows, and none where all is well; its columns say which rows they are
 */
public record Guard(String problem, String cure, String rows) {}
