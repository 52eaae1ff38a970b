package io.github.schemata.schema.profile;

/**
 * How the times of day in the texts of a column are written.
 *
 * @param seconds whether any of them has seconds
 * @param fewestDigits the fewest digits that any of them has behind its seconds, 6 for {@code 12:34:56.789000}; 0 where
 *     none has any
 * @param whole whether any of them has seconds and no digits behind
 * @param blank whether most of those with an offset have a blank and no T between date and time
 * @param offset how most of those with an offset write it, as a pattern for a DateTimeFormatter: X, XX or XXX where UTC
 *     is Z, else x, xx or xxx; empty where none has one
 */
public record TimeSpelling(boolean seconds, int fewestDigits, boolean whole, boolean blank, String offset) {}
