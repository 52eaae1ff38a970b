package io.github.schemata.codegen.benchmark;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.CodegenResult;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times the goal's own work in one warm JVM: reading, mapping, emitting, writing. Prints medians and the ratios that
 * count; nothing is asserted. Arguments: numbers of tables, 11, 1000 and 5000 by default, or database files.
 */
final class GenerateBenchmark {

    private static final int RUNS = 5;

    private GenerateBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("codegen-benchmark");
        try {
            List<String> sources = arguments.length == 0 ? List.of("11", "1000", "5000") : List.of(arguments);
            for (int i = 0; i < RUNS; i++) {
                time(database(folder, "100"), folder.resolve("warm-up"));
            }
            for (String source : sources) {
                report(source, database(folder, source), folder.resolve("sources"));
            }
        } finally {
            remove(folder);
        }
    }

    private static void report(String name, Path database, Path sources) throws IOException {
        double[] first = new double[RUNS];
        double[] second = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            remove(sources);
            first[i] = time(database, sources);
            second[i] = time(database, sources);
        }
        System.out.printf(
                "%s: first run %.0f ms, nothing changed %.0f ms (%.2f of the first)%n",
                name, median(first), median(second), median(second) / median(first));
    }

    private static double time(Path database, Path sources) {
        long start = System.nanoTime();
        CodegenResult result = new Codegen()
                .run(new CodegenRequest(
                        new Database(new ConnectionSettings("jdbc:sqlite:" + database, null, null)),
                        TableChoice.ALL,
                        100_000,
                        null,
                        MappingOptions.in("bench").build(),
                        EmitStyle.USUAL,
                        new OutputFolders(sources, sources, ""),
                        true));
        if (result.changes().written().isEmpty() && result.changes().unchanged() == 0) {
            throw new IllegalStateException("nothing was generated");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().toArray()[times.length / 2];
    }

    /** Tables of ten columns, each with a foreign key to the one before and an index; or the file of that name. */
    private static Path database(Path folder, String source) throws SQLException {
        if (!source.chars().allMatch(Character::isDigit)) {
            return Path.of(source).toAbsolutePath();
        }
        Path file = folder.resolve(source + ".sqlite");
        if (Files.exists(file)) {
            return file;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < Integer.parseInt(source); i++) {
                String key = i == 0 ? "" : ", FOREIGN KEY (parent_id) REFERENCES table_" + (i - 1) + " (id)";
                statement.executeUpdate("CREATE TABLE table_" + i + " (id INTEGER PRIMARY KEY, parent_id INTEGER,"
                        + " a TEXT NOT NULL, b VARCHAR(50), c INTEGER DEFAULT 0, d NUMERIC(10,2), e DATETIME,"
                        + " f BOOLEAN, g REAL, h BLOB" + key + ")");
                statement.executeUpdate("CREATE INDEX index_" + i + " ON table_" + i + " (b)");
            }
            connection.commit();
        }
        return file;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
