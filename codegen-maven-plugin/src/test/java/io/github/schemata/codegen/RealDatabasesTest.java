package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole databases, where they lie beside the checkout. */
final class RealDatabasesTest {

    private static final Path DATABASES = Path.of("../../shared/databases");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"chinook, 11", "sakila, 21", "northwind, 30"})
    void generatesCodeThatWorksForEveryTableAndView(String name, int entities) {
        Path database = DATABASES.resolve(name + ".sqlite");
        assumeTrue(Files.exists(database), () -> "not there, so not tried: " + database);

        GeneratedCode code = GeneratedCode.ofDatabase(folder, database.toAbsolutePath());

        assertThat(code.result().entities().entities()).hasSize(entities);
        code.works();
    }
}
