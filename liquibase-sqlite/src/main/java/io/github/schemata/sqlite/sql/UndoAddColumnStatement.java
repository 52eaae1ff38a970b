package io.github.schemata.sqlite.sql;

import java.util.List;
import liquibase.statement.core.DropColumnStatement;

/** Columns go that a changeset has added: what they are not named in stays as it was before they came. */
public final class UndoAddColumnStatement extends DropColumnStatement {

    public UndoAddColumnStatement(List<DropColumnStatement> columns) {
        super(columns);
    }
}
