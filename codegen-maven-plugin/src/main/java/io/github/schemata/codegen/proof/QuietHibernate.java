package io.github.schemata.codegen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps Hibernate's log off the console while something runs: what matters stands in the result. */
final class QuietHibernate {

    private static final String PROVIDER = "org.jboss.logging.provider";

    /** Held, since java.util.logging forgets loggers, and their levels with them. */
    private record Silenced(Logger logger, @Nullable Level before) {}

    private final List<Silenced> loggers = new ArrayList<>();
    private final @Nullable String providerBefore = System.getProperty(PROVIDER);

    private QuietHibernate() {
        // The project may bring any logger; the JDK's is the one that can be silenced from here.
        System.setProperty(PROVIDER, "jdk");
        for (String name :
                List.of("org.hibernate", "org.jboss.logging", "SQL dialect", "org.postgresql", "org.mariadb")) {
            Logger logger = Logger.getLogger(name);
            loggers.add(new Silenced(logger, logger.getLevel()));
            logger.setLevel(Level.OFF);
        }
    }

    static <T> T during(Supplier<T> work) {
        QuietHibernate quiet = new QuietHibernate();
        try {
            return work.get();
        } finally {
            quiet.end();
        }
    }

    private void end() {
        loggers.forEach(silenced -> silenced.logger().setLevel(silenced.before()));
        if (providerBefore == null) {
            System.clearProperty(PROVIDER);
        } else {
            System.setProperty(PROVIDER, providerBefore);
        }
    }
}
