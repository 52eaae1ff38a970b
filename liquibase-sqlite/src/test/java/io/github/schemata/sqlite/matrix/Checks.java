package io.github.schemata.sqlite.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.matrix.Entry.Kind;
import io.github.schemata.sqlite.matrix.Entry.Outcome;
import io.github.schemata.sqlite.testing.Migration.MigrationFailure;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Does what an entry says in a cell, by Liquibase or by its scripts, and compares. */
final class Checks {

    private final Cell cell;

    Checks(Cell cell) {
        this.cell = cell;
    }

    /** Update, rollback, and the same update again. */
    void byLiquibase(Outcome update, Outcome rollback) throws SQLException {
        assertOutcome(update, cell.update());
        if (update.kind() != Kind.REFUSED) {
            assertRollback(update, rollback, cell.rollback());
            if (rollback.kind() == Kind.IDENTICAL) {
                assertOutcome(update, cell.update());
            }
        }
    }

    /** The scripts of update and rollback. */
    void byScript(Outcome update, Outcome rollback) throws IOException, SQLException {
        assertOutcome(update, scripted(cell::updateSql));
        if (update.kind() != Kind.REFUSED) {
            assertRollback(update, rollback, scripted(cell::rollbackSql));
        }
    }

    /** A script that cannot be written refuses the change, too. */
    private @Nullable String scripted(Script script) throws IOException {
        String sql;
        try {
            sql = script.write();
        } catch (MigrationFailure e) {
            return e.getMessage();
        }
        return cell.shell(sql);
    }

    private void assertOutcome(Outcome wanted, @Nullable String refusal) throws SQLException {
        if (wanted.kind() == Kind.REFUSED) {
            assertThat(refusal).isNotNull().contains(wanted.lines());
            assertThat(cell.everyDifference()).isEmpty();
        } else {
            assertThat(refusal).isNull();
            assertThat(cell.difference()).containsExactlyElementsOf(wanted.lines());
        }
        assertThat(cell.faults()).isEmpty();
    }

    private void assertRollback(Outcome update, Outcome wanted, @Nullable String refusal) throws SQLException {
        if (wanted.kind() == Kind.IMPOSSIBLE) {
            assertThat(refusal).isNotNull().contains("No inverse to");
            assertThat(cell.difference()).containsExactlyElementsOf(update.lines());
        } else {
            assertOutcome(wanted, refusal);
        }
    }

    private interface Script {
        String write() throws IOException;
    }
}
