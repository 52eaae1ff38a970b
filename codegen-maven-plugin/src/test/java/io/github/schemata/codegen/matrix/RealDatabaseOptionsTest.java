package io.github.schemata.codegen.matrix;

import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same as {@link OptionMatrixTest} on real databases: in a class of its own, so that both run at a time. */
final class RealDatabaseOptionsTest {

    static final List<Subject> DATABASES = List.of(Subject.CHINOOK, Subject.NORTHWIND, Subject.SAKILA);

    @TempDir
    private Path folder;

    /** Without those that leave the code as it is by default, which other tests prove. */
    static Stream<Arguments> databasesAndOptions() {
        return DATABASES.stream()
                .flatMap(database -> Arrays.stream(Option.values())
                        .filter(option -> option != Option.PROFILE)
                        .filter(option -> option != Option.NO_ENUMS || database == Subject.SAKILA)
                        .filter(option -> option != Option.NO_VIEWS || database != Subject.CHINOOK)
                        .map(option -> Arguments.of(database, option)));
    }

    @ParameterizedTest
    @MethodSource("databasesAndOptions")
    void oneAlone(Subject database, Option option) {
        new Combination(folder, database, Choice.of(option)).worksOn(HibernateJars.HIBERNATE_7);
    }

    @ParameterizedTest
    @FieldSource("DATABASES")
    void allTogether(Subject database) {
        new Combination(folder, database, Choice.all()).worksOn(HibernateJars.values());
    }
}
