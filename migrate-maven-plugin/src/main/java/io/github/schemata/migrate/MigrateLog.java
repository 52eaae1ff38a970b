package io.github.schemata.migrate;

/** Where messages for the user go: Maven's logger, seen from code that does not know Maven. */
public interface MigrateLog {

    /** Says nothing to anyone. */
    MigrateLog SILENT = new MigrateLog() {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}
    };

    /** A decision that was made, for whoever asks with {@code -X}. */
    void debug(String message);

    void info(String message);

    /** What the user should change. */
    void warn(String message);
}
