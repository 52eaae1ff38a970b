package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real databases, with everything marked and validated: each row is read, and each copy of one passes. */
final class AnnotatedDatabasesTest {

    private static final Path DATABASES =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chinook", "northwind", "sakila"})
    void work(String name) {
        Path database = DATABASES.resolve(name + ".sqlite");
        assumeThat(database)
                .as("the folder of real databases beside the checkout")
                .exists();

        GeneratedCode code = GeneratedCode.ofDatabase(
                folder,
                database,
                MappingOptions.in(GeneratedCode.PACKAGE).validation(true).build(),
                new EmitStyle(Provider.HIBERNATE, Nullability.JSPECIFY, false));

        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        assertThat(code.works().classes())
                .allSatisfy(type -> assertThat(code.source(type)).contains("@NullMarked"));
    }
}
