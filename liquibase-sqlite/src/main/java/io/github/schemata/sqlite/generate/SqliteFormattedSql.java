package io.github.schemata.sqlite.generate;

import liquibase.changelog.ChangeSet;
import liquibase.serializer.core.formattedsql.FormattedSqlChangeLogSerializer;

/** Writes formatted SQL for SQLite so that comments survive reading it: by default Liquibase takes them out. */
public final class SqliteFormattedSql extends FormattedSqlChangeLogSerializer {

    @Override
    public void createChangeSetInfo(ChangeSet changeSet, StringBuilder builder) {
        super.createChangeSetInfo(changeSet, builder);
        String file = changeSet.getFilePath();
        if (file != null && file.endsWith(".sqlite.sql")) {
            builder.insert(builder.length() - 1, " stripComments:false");
        }
    }

    @Override
    public int getPriority() {
        return super.getPriority() + 1;
    }
}
