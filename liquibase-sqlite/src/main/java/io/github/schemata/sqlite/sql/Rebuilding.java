package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.change.SqliteAddCheckChange;
import java.util.List;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.AbstractModifyDataChange;
import liquibase.change.core.AddAutoIncrementChange;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddNotNullConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.DropDefaultValueChange;
import liquibase.change.core.DropNotNullConstraintChange;
import liquibase.change.core.DropPrimaryKeyChange;
import liquibase.change.core.DropUniqueConstraintChange;
import liquibase.change.core.InsertDataChange;
import liquibase.change.core.LoadDataChange;
import liquibase.change.core.ModifyDataTypeChange;
import liquibase.changelog.ChangeSet;

/** What sort of changes a changeset has. */
final class Rebuilding {

    private static final List<Class<? extends Change>> ROWS = List.of(
            AbstractModifyDataChange.class, AbstractSQLChange.class, InsertDataChange.class, LoadDataChange.class);

    /** Those that may copy a table or ask its rows; adding a column is none. */
    private static final List<Class<? extends Change>> TABLES = List.of(
            AddAutoIncrementChange.class,
            AddDefaultValueChange.class,
            AddForeignKeyConstraintChange.class,
            AddNotNullConstraintChange.class,
            AddPrimaryKeyChange.class,
            AddUniqueConstraintChange.class,
            DropColumnChange.class,
            DropDefaultValueChange.class,
            DropNotNullConstraintChange.class,
            DropPrimaryKeyChange.class,
            DropUniqueConstraintChange.class,
            ModifyDataTypeChange.class,
            SqliteAddCheckChange.class);

    private Rebuilding() {}

    /** Whether it changes rows as well as tables. */
    static boolean rowsAndTables(ChangeSet changeSet) {
        return has(changeSet, ROWS) && has(changeSet, TABLES);
    }

    private static boolean has(ChangeSet changeSet, List<Class<? extends Change>> kinds) {
        return changeSet.getChanges().stream()
                .anyMatch(change -> kinds.stream().anyMatch(kind -> kind.isInstance(change)));
    }
}
