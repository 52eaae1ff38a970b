package io.github.schemata.sqlite.lock;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who holds the lock, in words that lead to the process. */
record Holder(String user, String host, long pid, Instant since) {

    /** Stands in LOCKEDBY of those rows that an operating-system lock stands behind. */
    private static final String MARK = "; frees itself";

    private static final String HOST = localHost();

    static Holder me() {
        return new Holder(
                System.getProperty("user.name", "?"),
                HOST,
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** For the lock file and messages. */
    String text() {
        return user + "@" + host + ", process " + pid + ", since " + since;
    }

    /** For DATABASECHANGELOGLOCK.LOCKEDBY. */
    String lockedBy() {
        return user + "@" + host + " (process " + pid + MARK + ")";
    }

    static boolean isOurs(String lockedBy) {
        return lockedBy.endsWith(MARK + ")");
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
