package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.change.AbstractChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** A change that only SQLite has. In XML it stands in the namespace of extensions. */
abstract class SqliteOnlyChange extends AbstractChange {

    static final String SQLITE = "sqlite";

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase;
    }

    /** Liquibase asks its own questions first, then these, since they need every required value. */
    @Override
    public ValidationErrors validate(Database database) {
        ValidationErrors errors = super.validate(database);
        if (!errors.hasErrors()) {
            check(errors);
        }
        return errors;
    }

    /** What else may be wrong. */
    void check(ValidationErrors errors) {}

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** A value that validation has made sure of; the empty text where Liquibase asks before validating. */
    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
