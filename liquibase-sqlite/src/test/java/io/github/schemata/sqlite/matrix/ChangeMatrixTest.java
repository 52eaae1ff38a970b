package io.github.schemata.sqlite.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Variant;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every change in every variant of the schema, with foreign keys off and on: exactly the wanted difference of every
 * fact and every row, and exactly undone. What is wanted stands in the tables beside this.
 */
class ChangeMatrixTest {

    /** Names of variants, with commas between; all of them where there are none. */
    private static final String TRIED = System.getProperty("matrix.variants", "");

    @TempDir
    Path folder;

    static Stream<Arguments> cells() {
        return Stream.of("columns.txt", "constraints.txt", "tables.txt", "rows.txt")
                .flatMap(table -> Matrix.read(table).stream())
                .flatMap(entry -> entry.variants().stream()
                        .filter(variant -> TRIED.isEmpty() || TRIED.contains(variant.name()))
                        .flatMap(variant -> Stream.of(false, true).map(keys -> Arguments.of(entry, variant, keys))));
    }

    static Stream<Arguments> names() {
        return Matrix.read("names.txt").stream()
                .flatMap(entry -> Stream.of(false, true).map(keys -> Arguments.of(entry, keys)));
    }

    @ParameterizedTest(name = "{0}, {1}, foreign_keys {2}")
    @MethodSource("cells")
    void changesWhatItShouldAndNothingElse(Entry entry, Variant variant, boolean foreignKeys) throws Exception {
        Cell cell = Cell.of(entry, Templates.of(variant), foreignKeys, folder);
        new Checks(cell).byLiquibase(entry.update(variant), entry.rollback(variant));
        if (variant == Variant.TRIGGER) {
            assertThat(cell.triggersFire()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}, foreign_keys {1}")
    @MethodSource("names")
    void namesMayBeAnything(Entry entry, boolean foreignKeys) throws Exception {
        Cell cell = Cell.of(entry, Templates.ofQuotedNames(), foreignKeys, folder);
        new Checks(cell).byLiquibase(entry.update(Variant.BASE), entry.rollback(Variant.BASE));
    }
}
