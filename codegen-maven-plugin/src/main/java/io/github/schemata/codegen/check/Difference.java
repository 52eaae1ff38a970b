package io.github.schemata.codegen.check;

import java.util.Locale;

/**
 * A file that is not as it would be written.
 *
 * @param kind what is the matter
 * @param path relative, with {@code /} between folders
 * @param diff from what stands to what would be written, unified, with {@code \n} at the end of each line; empty where
 *     the file is the user's to mend
 * @param message what the user has to mend; empty where generating does
 */
public record Difference(Kind kind, String path, String diff, String message) {

    /** What is the matter with a file. */
    public enum Kind {
        /** It stands there with another content. */
        CHANGED,
        /** It does not stand there. */
        MISSING,
        /** It stands there and would not be written any more. */
        STALE;

        /** As it is written in messages and reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
