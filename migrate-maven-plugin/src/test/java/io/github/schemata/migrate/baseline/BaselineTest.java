package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A baseline makes on an empty SQLite what it was made of, with our extension and without it. */
final class BaselineTest {

    private static final TableGlobs LIQUIBASE = new TableGlobs(List.of("databasechangelog*"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "TORTURE, YAML, true",
        "TORTURE, YAML, false",
        "TORTURE, XML, true",
        "TORTURE, XML, false",
        "CHINOOK, YAML, true",
        "CHINOOK, XML, false",
        "SAKILA, YAML, true",
        "SAKILA, XML, false",
        "NORTHWIND, YAML, true",
        "NORTHWIND, XML, false"
    })
    void makesTheSameOfAnEmptyDatabaseUpAndDownAndUpAgain(Example example, Format format, boolean plain)
            throws Exception {
        Path source = example.in(folder);
        try (Database from = Database.at(source);
                Database to = Database.inMemory()) {
            Path root = written(from, format);
            for (int round = 0; round < 2; round++) {
                StockLiquibase.run(root, file(format), to.connection(), plain, StockLiquibase::update);
                assertThat(SchemaComparison.between(schema(from), schema(to))).isEmpty();
                assertThat(facts(to)).containsExactlyElementsOf(facts(from));
                StockLiquibase.run(root, file(format), to.connection(), plain, StockLiquibase::rollback);
                assertThat(schema(to).tables()).isEmpty();
                assertThat(facts(to))
                        .filteredOn(line -> line.startsWith("text") || line.contains("_version"))
                        .containsExactly("setting user_version 0");
            }
        }
    }

    static Path written(Database from, Path folder, Format format) throws Exception {
        Baseline baseline = Baseline.of(from.connection(), List.of());
        Draft draft = new Draft("20260101000000", "baseline", "test", true, baseline.changesets());
        Path root = Files.createDirectories(folder.resolve("resources"));
        Files.writeString(root.resolve(file(format)), draft.text(format));
        return root;
    }

    private Path written(Database from, Format format) throws Exception {
        return written(from, folder, format);
    }

    static String file(Format format) {
        return format == Format.XML ? "baseline.xml" : "baseline.yaml";
    }

    private static Schema schema(Database database) throws Exception {
        return LIQUIBASE.without(new SqliteReader(database.connection()).read());
    }

    /** Structure without rows, without Liquibase's tables, and with what it makes of a text: no CR, no blanks around. */
    private static List<String> facts(Database database) throws Exception {
        return database.facts().lines().stream()
                .filter(line -> !line.startsWith("value ")
                        && !line.startsWith("row of ")
                        && !line.startsWith("view ")
                        && !line.toLowerCase().contains("databasechangelog"))
                .filter(line -> !line.contains("sqlite_stat") && !line.startsWith("setting foreign_keys"))
                .filter(line -> !line.contains("sqlite_sequence"))
                .map(line -> line.replace("\r", "").replaceFirst("[\\s⏎]+$", ""))
                .toList();
    }
}
