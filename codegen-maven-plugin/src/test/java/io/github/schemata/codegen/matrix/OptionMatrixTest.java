package io.github.schemata.codegen.matrix;

import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option alone and with others, on a case of everything. */
final class OptionMatrixTest {

    @TempDir
    private Path folder;

    private Combination own(Choice choice) {
        return new Combination(folder, Subject.OWN, choice);
    }

    @ParameterizedTest
    @EnumSource
    void oneAlone(Option option) {
        own(Choice.of(option)).worksOn(HibernateJars.HIBERNATE_7);
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
        own(Choice.of(names)).worksOn(HibernateJars.HIBERNATE_7);
    }

    @Test
    void allTogether() {
        own(Choice.all()).worksOn(HibernateJars.values());
    }

    @ParameterizedTest
    @EnumSource(names = {"PORTABLE", "POSTGRESQL", "MARIADB"})
    void allTogetherAndAnotherProviderOrDatabase(Option other) {
        own(Choice.all().and(other)).worksOn(HibernateJars.values());
    }
}
