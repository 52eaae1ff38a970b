package io.github.schemata.sqlite.benchmark;

import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.rebuild.Plan;
import io.github.schemata.sqlite.rebuild.PlanRunner;
import io.github.schemata.sqlite.rebuild.TablePlanner;
import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a copy of a table of a million rows takes, compared with the bare CREATE, INSERT … SELECT and CREATE INDEX
 * by the sqlite3 shell on the same file; prints both medians and their ratio.
 */
public final class RebuildBenchmark {

    private static final int ROUNDS = 5;

    private static final String COLUMNS =
            "(id INTEGER PRIMARY KEY, name TEXT NOT NULL, amount NUMERIC(10,2), made_at TEXT DEFAULT CURRENT_TIMESTAMP, note TEXT)";

    private static final List<Edit> EDITS = List.of(
            new Edit(
                    "set a default",
                    new TableEdit.SetDefault("note", "'none'"),
                    COLUMNS.replace("note TEXT", "note TEXT DEFAULT 'none'"),
                    "INSERT INTO fresh SELECT * FROM item"),
            new Edit(
                    "change a type",
                    new TableEdit.ChangeType("amount", "TEXT"),
                    COLUMNS.replace("NUMERIC(10,2)", "TEXT"),
                    "INSERT INTO fresh SELECT * FROM item"),
            new Edit(
                    "add a column in the middle",
                    new TableEdit.AddColumn("stock", "INT DEFAULT 7", new TableEdit.Position.After("name")),
                    COLUMNS.replace("NOT NULL,", "NOT NULL, stock INT DEFAULT 7,"),
                    "INSERT INTO fresh (id, name, amount, made_at, note) SELECT * FROM item"));

    /** What is asked of the rebuild, and the bare table and copy that come to the same. */
    private record Edit(String name, TableEdit edit, String columns, String copy) {

        String bare() {
            return "BEGIN; CREATE TABLE fresh " + columns + "; " + copy
                    + "; CREATE INDEX fresh_name ON fresh (name);"
                    + " CREATE INDEX fresh_made ON fresh (made_at, amount); COMMIT;";
        }
    }

    private RebuildBenchmark() {}

    /** Runs it; the first argument is the number of rows, a million without. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("rebuild");
        Path original = folder.resolve("original.db");
        Path copy = folder.resolve("copy.db");
        fill(original, rows);
        System.out.printf("%d rows, medians of %d%n", rows, ROUNDS);
        for (Edit edit : EDITS) {
            compare(edit, original, copy);
        }
        Files.deleteIfExists(copy);
        Files.deleteIfExists(original);
        Files.deleteIfExists(folder);
    }

    /** In turn, so that a slow spell of the machine hits both; the first round warms up. */
    private static void compare(Edit edit, Path original, Path copy)
            throws IOException, SQLException, InterruptedException {
        List<Double> shell = new ArrayList<>();
        List<Double> driver = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
            double bare = shell(copy, edit.bare());
            Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
            double plan = plan(copy, edit.edit());
            if (round > 0) {
                shell.add(bare);
                driver.add(plan);
                ratios.add(plan / bare);
            }
        }
        System.out.printf(
                "%-28s shell %.2f s, rebuild %.2f s, ratio %.2f%n",
                edit.name(), median(shell), median(driver), median(ratios));
    }

    private static void fill(Path file, int rows) throws SQLException {
        try (Database database = Database.at(file)) {
            database.run(
                    "CREATE TABLE item " + COLUMNS,
                    "INSERT INTO item WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + rows
                            + ") SELECT i, 'name ' || (i * 7919 % 1000003), i % 1000 / 4.0,"
                            + " datetime(1.7e9 - i * 7, 'unixepoch'), hex(i) || ' something to be said of it' FROM n",
                    "CREATE INDEX item_name ON item (name)",
                    "CREATE INDEX item_made ON item (made_at, amount)");
        }
    }

    private static double shell(Path file, String sql) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder("sqlite3", file.toString(), sql).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("sqlite3 failed");
        }
        return seconds(start);
    }

    private static double plan(Path file, TableEdit edit) throws SQLException {
        long start = System.nanoTime();
        try (Database database = Database.at(file)) {
            Plan plan = TablePlanner.plan(database.connection(), "item", List.of(edit));
            if (!plan.copies()) {
                throw new IllegalStateException("this is no copy");
            }
            new PlanRunner(database.connection()).run(plan);
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
