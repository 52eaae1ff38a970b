package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import io.github.schemata.schema.Table;
import java.sql.SQLException;

/** Keeps the proof from tables whose rows could not be taken back. */
record Reversible(ProofSource database) {

    /** @throws CannotWrite where a row of the table would stay */
    void require(Table table) {
        try {
            database.keeps(table).ifPresent(reason -> {
                throw new CannotWrite(table.name() + ": " + reason);
            });
        } catch (SQLException e) {
            throw new CannotWrite("it cannot be told whether a row could be taken back: " + Causes.line(e));
        }
    }
}
