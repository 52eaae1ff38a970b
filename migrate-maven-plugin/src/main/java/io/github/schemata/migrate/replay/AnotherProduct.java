package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.database.Product;
import java.util.List;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseList;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.DBMSPrecondition;
import org.jspecify.annotations.Nullable;

/**
 * Makes changesets mean on SQLite what they mean on another product: what names products in them is answered for that
 * one. Which changesets and {@code modifySql} are for it has been decided when the changelog was read.
 *
 * @param product whose part SQLite plays
 */
record AnotherProduct(Product product) {

    private static final String YES = "all";
    private static final String NO = "none";

    /** Answers all of a changeset's questions. */
    void answer(ChangeSet changeset) {
        answer(changeset.getPreconditions());
        for (Change change : changeset.getChanges()) {
            if (change instanceof DbmsTargetedChange targeted && targeted.getDbms() != null) {
                targeted.setDbms(isMeant(targeted.getDbms(), true) ? YES : NO);
            }
        }
        translate(changeset);
    }

    private static void translate(ChangeSet changeset) {
        List<Change> changes = List.copyOf(changeset.getChanges());
        List<Change> translated = changes.stream()
                .flatMap(change -> isLeftOut(change) ? Stream.of(change) : ServerStatements.onSqlite(change).stream())
                .toList();
        if (!translated.equals(changes)) {
            changeset.removeAllChanges(changes);
            translated.forEach(changeset::addChange);
        }
    }

    private static boolean isLeftOut(Change change) {
        return change instanceof DbmsTargetedChange targeted && NO.equals(targeted.getDbms());
    }

    /** Answers what preconditions ask. */
    void answer(@Nullable Precondition precondition) {
        if (precondition instanceof DBMSPrecondition dbms) {
            dbms.setType(isMeant(dbms.getType(), false) ? YES : NO);
        } else if (precondition instanceof PreconditionLogic group) {
            group.getNestedPreconditions().forEach(this::answer);
        }
    }

    private boolean isMeant(String definition, boolean ifEmpty) {
        return DatabaseList.definitionMatches(DatabaseList.toDbmsSet(definition), product.shortName(), ifEmpty);
    }
}
