package io.github.schemata.codegen.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.codegen.testing.EmptiedTwin;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the profile of a real database, one without rows gives the same code, and the code works there, too. */
final class RealDatabasesProfileTest {

    private static final Path DATABASES =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chinook", "northwind", "sakila"})
    void stayTheSameWithoutTheirRows(String name) {
        Path database = DATABASES.resolve(name + ".sqlite");
        assumeThat(database)
                .as("the folder of real databases beside the checkout")
                .exists();
        GeneratedCode code = GeneratedCode.ofDatabase(folder, database);

        code.staysTheSameWithoutRows();

        Path empty = EmptiedTwin.of(database, folder.resolve("empty.sqlite"));
        for (HibernateJars hibernate : HibernateJars.values()) {
            assertThat(code.proof(hibernate, empty).faults()).isEmpty();
        }
    }
}
