package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Plan;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A changelog and a database of a real server, and what was said meanwhile. */
final class OnServer {

    private final ChangelogFolder changelog;
    private final String url;
    private final ConnectionSettings connection;
    private final List<String> schemas;
    private final List<String> log = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    OnServer(ChangelogFolder changelog, String url) {
        this(changelog, url, new ConnectionSettings(url, null, null), List.of());
    }

    /** @param url of a user who may look at everything */
    OnServer(ChangelogFolder changelog, String url, ConnectionSettings connection, List<String> schemas) {
        this.changelog = changelog;
        this.url = url;
        this.connection = connection;
        this.schemas = schemas;
    }

    DatabaseSettings database() {
        return new DatabaseSettings(connection, DriverSource.OWN, schemas);
    }

    Setup setup() {
        MigrateLog lines = new MigrateLog() {
            @Override
            public void debug(String message) {
                log.add(message);
            }

            @Override
            public void info(String message) {
                log.add(message);
            }

            @Override
            public void warn(String message) {
                log.add(message);
            }
        };
        return new Setup(ChangelogSettings.of(changelog.changelogFile()), database(), lines);
    }

    /** All that went to the log, debug lines too. */
    List<String> log() {
        return log;
    }

    /** Those of the plans. */
    List<String> warnings() {
        return warnings;
    }

    RunResult update() {
        return update(TransactionMode.RUN);
    }

    RunResult update(TransactionMode mode) {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup(), null, mode, false, new Warnings(warnings), null));
    }

    String dryUpdate() {
        return new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup(), null, TransactionMode.RUN, true, new Warnings(warnings), null))
                .sql();
    }

    RunResult rollback(String to, boolean allowDataLoss) {
        return new RollbackDatabase()
                .run(new RollbackDatabase.Request(
                        setup(), to, TransactionMode.RUN, allowDataLoss, false, new Warnings(warnings)));
    }

    String dryRollback(String to) {
        return new RollbackDatabase()
                .run(new RollbackDatabase.Request(
                        setup(), to, TransactionMode.RUN, false, true, new Warnings(warnings)))
                .sql();
    }

    /** The states, as {@code status} and {@code history} show them. */
    List<String> states() {
        return new ShowHistory()
                .run(setup()).states().stream()
                        .map(state ->
                                state.changeset().key().id() + (state.applied() == null ? " pending" : " applied"))
                        .toList();
    }

    void execute(String... statements) throws SQLException {
        try (Connection opened = DriverManager.getConnection(url);
                Statement statement = opened.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows, columns joined by {@code |}. */
    List<String> rows(String sql) throws SQLException {
        try (Connection opened = DriverManager.getConnection(url);
                Statement statement = opened.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(rows.getString(i));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        }
    }

    private record Warnings(List<String> lines) implements Progress {

        @Override
        public void planned(Plan plan) {
            lines.addAll(plan.warnings());
        }
    }
}
