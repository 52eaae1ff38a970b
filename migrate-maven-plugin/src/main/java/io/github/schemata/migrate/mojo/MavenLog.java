package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's logger. */
record MavenLog(Log log) implements MigrateLog {

    @Override
    public void debug(String message) {
        log.debug(message);
    }

    @Override
    public void info(String message) {
        log.info(message);
    }

    @Override
    public void warn(String message) {
        log.warn(message);
    }
}
