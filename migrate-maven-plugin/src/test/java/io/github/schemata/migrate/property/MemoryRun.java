package io.github.schemata.migrate.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.memory.NothingPending;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random edits of all that an update depends on, each followed by the same question put to both ways. */
final class MemoryRun {

    private static final int STEPS = 12;
    private static final String CHANGES = "db/changelog/changes/";

    private final Dice dice;
    private final Path folder;
    private final Path file;
    private final Path memory;
    private final ChangelogFolder changelog;
    private Map<String, String> parameters = Map.of();
    private String contexts = "a";
    private int number;

    MemoryRun(long seed, Path folder) {
        this.dice = new Dice(seed);
        this.folder = folder;
        this.file = folder.resolve("shop.db");
        this.memory = folder.resolve("target");
        this.changelog = ChangelogFolder.in(folder);
        changelog.file("db/changelog/lib/rows.csv", "id\n1\n");
        for (int i = 0; i < 3; i++) {
            newFile();
        }
    }

    void check() throws Exception {
        int sure = 0;
        for (int step = 0; step < STEPS; step++) {
            if (dice.oneIn(2)) {
                update(file, memory);
            }
            if (dice.oneIn(4)) {
                sure += holds("again") ? 1 : 0;
            }
            String what = edit();
            sure += holds(what) ? 1 : 0;
        }
        assertThat(sure).isNotNegative();
    }

    /** Whether it is sure; then an update of a copy, by the long way, must do nothing. */
    private boolean holds(String what) throws Exception {
        boolean sure = NothingPending.isSure(setup(file), memory);
        if (sure) {
            Path copy = Files.copy(file, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(update(copy, null)).as("after " + what).isEqualTo("0");
        }
        return sure;
    }

    /** How many changesets ran, or why none did. */
    private String update(Path database, @Nullable Path remembered) {
        try {
            return ""
                    + new UpdateDatabase()
                            .run(new UpdateDatabase.Request(
                                    setup(database), null, TransactionMode.RUN, false, Progress.NONE, remembered))
                            .ran()
                            .size();
        } catch (MigrateException e) {
            return e.getMessage();
        }
    }

    private String edit() throws IOException, SQLException {
        switch (dice.upTo(12)) {
            case 0 -> {
                return newFile();
            }
            case 1 -> {
                Path some = someFile();
                Files.delete(some);
                return "delete " + some;
            }
            case 2 -> {
                Path some = someFile();
                Files.writeString(some, Files.readString(some) + dice.any("\n", "# x\n", "garbage: [", "\r\n"));
                return "append to " + some;
            }
            case 3 -> {
                Path some = someFile();
                String text = Files.readString(some);
                Files.writeString(some, text.replaceFirst("VALUES \\(\\d+", "VALUES (" + dice.upTo(99)));
                return "edit " + some;
            }
            case 4 -> {
                Path some = someFile();
                Files.move(
                        some,
                        some.resolveSibling("2" + dice.from(1, 9)
                                + some.getFileName().toString().substring(2)),
                        StandardCopyOption.REPLACE_EXISTING);
                return "move " + some;
            }
            case 5 -> {
                return history("DELETE FROM DATABASECHANGELOG WHERE abs(random()) % 3 = 0");
            }
            case 6 -> {
                return history("UPDATE DATABASECHANGELOG SET MD5SUM = "
                        + dice.any("NULL", "'9:0'", "'8:0123456789abcdef0123456789abcdef'", "upper(MD5SUM)")
                        + " WHERE abs(random()) % 3 = 0");
            }
            case 7 -> {
                return history("UPDATE DATABASECHANGELOG SET "
                        + dice.any(
                                "FILENAME = 'classpath:' || FILENAME",
                                "ID = ID || ' '",
                                "AUTHOR = 'x'",
                                "FILENAME = upper(FILENAME)",
                                "EXECTYPE = 'FAILED'",
                                "EXECTYPE = 'SKIPPED'",
                                "EXECTYPE = 'MARK_RAN'",
                                "ORDEREXECUTED = 1")
                        + " WHERE abs(random()) % 3 = 0");
            }
            case 8 -> {
                return history(
                        "INSERT OR IGNORE INTO DATABASECHANGELOG SELECT * FROM DATABASECHANGELOG ORDER BY random() LIMIT 1");
            }
            case 9 -> {
                parameters = dice.any(Map.of(), Map.of("p", "1"), Map.of("p", "2"));
                return "parameters " + parameters;
            }
            case 10 -> {
                contexts = dice.any("a", "b", "a or b");
                return "contexts " + contexts;
            }
            default -> {
                changelog.file("db/changelog/lib/rows.csv", "id\n" + dice.upTo(3) + "\n");
                return "rows";
            }
        }
    }

    private String history(String sql) throws SQLException {
        if (Files.exists(file)) {
            try (Database database = Database.at(file)) {
                if (!database.values("SELECT 1 FROM sqlite_schema WHERE name = 'DATABASECHANGELOG'")
                        .isEmpty()) {
                    database.run(sql);
                }
            }
        }
        return sql;
    }

    private Path someFile() throws IOException {
        try (Stream<Path> files = Files.list(changelog.root().resolve(CHANGES))) {
            List<Path> all = files.sorted().toList();
            return all.isEmpty() ? changelog.root().resolve(newFile()) : dice.of(all);
        }
    }

    private String newFile() {
        String revision = "202601%02d%06d".formatted(dice.from(1, 28), ++number);
        String name = CHANGES + revision + "-x.yaml";
        String table = "t" + number;
        String create = "{sql: {sql: 'CREATE TABLE IF NOT EXISTS " + table + " (id INTEGER)'}}";
        String attributes = dice.any(
                "",
                "",
                "",
                "runAlways: true, ",
                "runOnChange: true, ",
                "context: b, ",
                "dbms: postgresql, ",
                "failOnError: false, ",
                "validCheckSum: [ANY], ",
                "preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: nowhere}}], ",
                "preConditions: [{onFail: MARK_RAN}, {tableExists: {tableName: nowhere}}], ",
                "logicalFilePath: same.yaml, ");
        String more = dice.any(
                "",
                ", {sql: {sql: 'INSERT INTO " + table + " VALUES (1)'}}",
                ", {sql: {sql: 'INSERT INTO " + table + " VALUES (1${p})'}}",
                ", {loadData: {file: db/changelog/lib/rows.csv, tableName: " + table + "}}",
                ", {sqlFile: {path: db/changelog/lib/maybe.sql, optional: true}}",
                ", {sql: {sql: 'DROP TABLE nowhere'}}");
        String head = dice.oneIn(8) ? "  - preConditions: [{tableExists: {tableName: t1}}]\n" : "";
        changelog.file(
                name,
                "databaseChangeLog:\n" + head + "  - changeSet: {id: \"" + revision + "\", author: chance, "
                        + attributes + "changes: [" + create + more + "]}\n");
        return name;
    }

    private Setup setup(Path database) {
        ChangelogSettings settings = changelog.setup().changelog();
        return new Setup(
                new ChangelogSettings(settings.file(), contexts, null, parameters, settings.projectClasses()),
                ChangelogFolder.sqlite(database),
                MigrateLog.SILENT);
    }
}
