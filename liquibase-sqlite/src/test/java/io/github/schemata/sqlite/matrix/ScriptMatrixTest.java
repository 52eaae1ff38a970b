package io.github.schemata.sqlite.matrix;

import io.github.schemata.sqlite.testing.Variant;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same as {@link ChangeMatrixTest}, from the scripts that updateSQL and rollbackSQL write, run by the sqlite3 shell;
 * with foreign keys off only where the variant makes a difference to it.
 */
@EnabledIf(value = "thereIsAShell", disabledReason = "There is no sqlite3 shell on this machine")
class ScriptMatrixTest {

    private static final Set<Variant> WITHOUT_KEYS_TOO =
            EnumSet.of(Variant.BASE, Variant.TRIGGER, Variant.SELF_REFERENCE, Variant.CYCLE);

    @TempDir
    Path folder;

    static boolean thereIsAShell() {
        return Shell.isThere();
    }

    static Stream<Arguments> cells() {
        return ChangeMatrixTest.cells()
                .filter(cell -> cell.get()[2].equals(true) || WITHOUT_KEYS_TOO.contains((Variant) cell.get()[1]));
    }

    @ParameterizedTest(name = "{0}, {1}, foreign_keys {2}")
    @MethodSource("cells")
    void theScriptDoesTheSame(Entry entry, Variant variant, boolean foreignKeys) throws Exception {
        Cell cell = Cell.of(entry, Templates.of(variant), foreignKeys, folder);
        new Checks(cell).byScript(entry.update(variant), entry.rollback(variant));
    }

    @ParameterizedTest(name = "{0}, foreign_keys {1}")
    @MethodSource("io.github.schemata.sqlite.matrix.ChangeMatrixTest#names")
    void namesMayBeAnything(Entry entry, boolean foreignKeys) throws Exception {
        Cell cell = Cell.of(entry, Templates.ofQuotedNames(), foreignKeys, folder);
        new Checks(cell).byScript(entry.update(Variant.BASE), entry.rollback(Variant.BASE));
    }
}
