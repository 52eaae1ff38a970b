package io.github.schemata.sqlite.generate;

import static io.github.schemata.sqlite.Databases.run;
import static io.github.schemata.sqlite.Databases.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.sqlite.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GenerateChangeLogTest {

    private static final Path REAL = Path.of("../../shared/databases");

    @TempDir
    Path folder;

    static Stream<Arguments> databasesAndFormats() {
        return Stream.of("hard", "chinook", "sakila", "northwind")
                .flatMap(name ->
                        Stream.of("yaml", "xml", "json", "sqlite.sql").map(format -> Arguments.of(name, format)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("databasesAndFormats")
    void theGeneratedChangelogMakesTheSameDatabaseAgain(String name, String format) throws Exception {
        Path original = original(name);
        String changelog = "generated." + format;
        run(folder, "generateChangelog", Map.of("url", url(original), "changelogFile", folder.resolve(changelog) + ""));
        Path twin = folder.resolve("twin.sqlite");
        run(folder, "update", Map.of("url", url(twin), "changelogFile", changelog));

        assertThat(Structure.of(twin)).containsExactlyElementsOf(Structure.of(original));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDatabaseDiffersInNothingFromTheOneThatItsChangelogMakes(String name) throws Exception {
        Path original = original(name);
        run(
                folder,
                "generateChangelog",
                Map.of("url", url(original), "changelogFile", folder.resolve("all.yaml") + ""));
        Path twin = folder.resolve("twin.sqlite");
        run(folder, "update", Map.of("url", url(twin), "changelogFile", "all.yaml"));
        Databases.with(twin, "DROP TABLE DATABASECHANGELOG", "DROP TABLE DATABASECHANGELOGLOCK");

        String report = run(folder, "diff", Map.of("url", url(twin), "referenceUrl", url(original)));

        assertThat(report.lines().filter(line -> line.matches("(Missing|Unexpected|Changed) .*")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith(": NONE"));
    }

    static List<String> names() {
        return List.of("hard", "chinook", "sakila", "northwind");
    }

    private Path original(String name) throws Exception {
        Path copy = folder.resolve(name + ".sqlite");
        if (name.equals("hard")) {
            return Databases.with(copy, script());
        }
        Path real = REAL.resolve(name + ".sqlite");
        assumeTrue(Files.exists(real), () -> real + " is missing: skipped");
        return Files.copy(real, copy);
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(GenerateChangeLogTest.class.getResourceAsStream("hard.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
