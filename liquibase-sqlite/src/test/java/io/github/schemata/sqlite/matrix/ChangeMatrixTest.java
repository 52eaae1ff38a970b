package io.github.schemata.sqlite.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.sqlite.matrix.Entry.Kind;
import io.github.schemata.sqlite.matrix.Entry.Outcome;
import io.github.schemata.sqlite.testing.Migration.MigrationFailure;
import io.github.schemata.sqlite.testing.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every change in every variant of the schema, with foreign keys off and on: exactly the wanted difference of every fact
 * and every row, exactly undone, and the same again from the scripts. What is wanted stands in the tables beside this.
 */
class ChangeMatrixTest {

    static final List<String> TABLES = List.of("columns.txt", "constraints.txt", "tables.txt", "rows.txt", "names.txt");

    @TempDir
    Path folder;

    static Stream<Arguments> cells() {
        return TABLES.stream().flatMap(table -> Matrix.read(table).stream()).flatMap(entry -> entry.variants().stream()
                .flatMap(variant -> Stream.of(false, true).map(keys -> Arguments.of(entry, variant, keys))));
    }

    @ParameterizedTest(name = "{0}, {1}, foreign_keys {2}")
    @MethodSource("cells")
    void changesWhatItShouldAndNothingElse(Entry entry, Variant variant, boolean foreignKeys) throws Exception {
        Cell cell = Cell.of(entry, variant, foreignKeys, folder);
        Outcome update = entry.update(variant);

        String refusal = cell.update();

        assertOutcome(cell, variant, update, refusal);
        if (update.kind() != Kind.REFUSED) {
            Outcome rollback = entry.rollback(variant);
            assertRollback(cell, variant, update, rollback, cell.rollback());
            if (rollback.kind() == Kind.IDENTICAL) {
                assertOutcome(cell, variant, update, cell.update());
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}, foreign_keys {2}")
    @MethodSource("cells")
    void theScriptDoesTheSame(Entry entry, Variant variant, boolean foreignKeys) throws Exception {
        assumeTrue(Shell.isThere(), "There is no sqlite3 shell on this machine");
        Cell cell = Cell.of(entry, variant, foreignKeys, folder);
        Outcome update = entry.update(variant);

        String refusal = scripted(cell, cell::updateSql);

        assertOutcome(cell, variant, update, refusal);
        if (update.kind() != Kind.REFUSED) {
            assertRollback(cell, variant, update, entry.rollback(variant), scripted(cell, cell::rollbackSql));
        }
    }

    /** A script that cannot be written refuses the change, too. */
    private static @Nullable String scripted(Cell cell, Script script) throws IOException {
        String sql;
        try {
            sql = script.write();
        } catch (MigrationFailure e) {
            return e.getMessage();
        }
        return cell.shell(sql);
    }

    private static void assertOutcome(Cell cell, Variant variant, Outcome wanted, @Nullable String refusal)
            throws SQLException {
        if (wanted.kind() == Kind.REFUSED) {
            assertThat(refusal).isNotNull().contains(wanted.lines());
            assertThat(cell.everyDifference()).isEmpty();
        } else {
            assertThat(refusal).isNull();
            assertThat(cell.difference()).containsExactlyElementsOf(wanted.lines());
        }
        assertSound(cell, variant);
    }

    private static void assertRollback(
            Cell cell, Variant variant, Outcome update, Outcome wanted, @Nullable String refusal)
            throws SQLException {
        switch (wanted.kind()) {
            case IMPOSSIBLE -> {
                assertThat(refusal).isNotNull().contains("No inverse to");
                assertThat(cell.difference()).containsExactlyElementsOf(update.lines());
            }
            case IDENTICAL -> {
                assertThat(refusal).isNull();
                assertThat(cell.difference()).isEmpty();
            }
            default -> assertOutcome(cell, variant, wanted, refusal);
        }
        assertSound(cell, variant);
    }

    private static void assertSound(Cell cell, Variant variant) throws SQLException {
        assertThat(cell.faults()).isEmpty();
        if (variant == Variant.TRIGGER) {
            assertThat(cell.firings()).isEqualTo(1);
        }
    }

    private interface Script {
        String write() throws IOException;
    }
}
