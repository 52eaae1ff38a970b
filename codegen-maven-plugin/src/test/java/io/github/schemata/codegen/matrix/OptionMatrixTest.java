package io.github.schemata.codegen.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option alone and with others compiles without a warning, boots, and reads and writes every table. */
final class OptionMatrixTest {

    static final List<Subject> DATABASES = List.of(Subject.CHINOOK, Subject.NORTHWIND, Subject.SAKILA);

    private static final Path FOLDER =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    static Stream<Arguments> databasesAndOptions() {
        return DATABASES.stream()
                .flatMap(database -> Arrays.stream(Option.values()).map(option -> Arguments.of(database, option)));
    }

    @ParameterizedTest
    @EnumSource
    void oneAlone(Option option) {
        works(Subject.OWN, Choice.of(option), HibernateJars.HIBERNATE_7);
    }

    @ParameterizedTest
    @MethodSource("databasesAndOptions")
    void oneAloneOnARealDatabase(Subject database, Option option) {
        works(database, Choice.of(option), HibernateJars.HIBERNATE_7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MANY_TO_MANY+LIST+RENAMES+GENERATION_GAP",
                "JSPECIFY+VALIDATION+GENERATION_GAP",
                "JSPECIFY+VALIDATION+NO_ENUMS+NO_VIEWS",
                "MANY_TO_MANY+NO_INVERSE+JSPECIFY",
                "TYPE_MAPPINGS+DECLARED+PROFILE",
                "PORTABLE+GENERATION_GAP",
                "PORTABLE+MANY_TO_MANY+LIST",
                "PORTABLE+JSPECIFY+VALIDATION",
                "PORTABLE+TYPE_MAPPINGS",
                "PORTABLE+POSTGRESQL+TYPE_MAPPINGS",
                "PROFILE+NO_ENUMS+NO_INVERSE+PORTABLE"
            })
    void some(String names) {
        works(Subject.OWN, Choice.of(names), HibernateJars.HIBERNATE_7);
    }

    @ParameterizedTest
    @EnumSource
    void allTogether(HibernateJars hibernate) {
        works(Subject.OWN, Choice.all(), hibernate);
    }

    @ParameterizedTest
    @EnumSource(names = {"PORTABLE", "POSTGRESQL", "MARIADB"})
    void allTogetherAndAnotherProviderOrDatabase(Option other) {
        proves(
                works(Subject.OWN, Choice.all().and(other), HibernateJars.HIBERNATE_6),
                Choice.all().and(other),
                HibernateJars.HIBERNATE_7);
    }

    @ParameterizedTest
    @FieldSource("DATABASES")
    void allTogetherOnARealDatabase(Subject database) {
        GeneratedCode code = works(database, Choice.all(), HibernateJars.HIBERNATE_7);
        proves(code, Choice.all(), HibernateJars.HIBERNATE_6);
    }

    private GeneratedCode works(Subject subject, Choice choice, HibernateJars hibernate) {
        GeneratedCode code = generate(subject, choice);
        if (!choice.has(Option.PORTABLE)) {
            assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        }
        if (choice.has(Option.PROFILE)) {
            code.staysTheSameWithoutRows();
        }
        proves(code, choice, hibernate);
        return code;
    }

    private static void proves(GeneratedCode code, Choice choice, HibernateJars hibernate) {
        ProofResult proof = code.worksOn(hibernate);
        if (choice.forItsSource()) {
            assertThat(String.join("\n", proof.lines())).contains(" 0 not written");
        }
    }

    private GeneratedCode generate(Subject subject, Choice choice) {
        MappingOptions mapping = choice.mapping(GeneratedCode.PACKAGE, subject);
        GeneratedCode code = subject == Subject.OWN
                ? GeneratedCode.of(folder, Subject.OWN_SQL, choice.tables(), mapping, choice.style())
                : GeneratedCode.ofDatabase(folder, database(subject), choice.tables(), mapping, choice.style());
        return choice.has(Option.TYPE_MAPPINGS)
                ? code.with("Money", Subject.MONEY).with("Title", Subject.TITLE)
                : code;
    }

    private static Path database(Subject subject) {
        Path database = FOLDER.resolve(subject.name() + ".sqlite");
        assumeThat(database)
                .as("the folder of real databases beside the checkout")
                .exists();
        return database;
    }
}
