package io.github.schemata.codegen.source.changelog;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.function.Consumer;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.OutputChange;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;

/**
 * Takes out of a changelog what reaches beyond the database: programs, code of the user's, and what others have added to
 * Liquibase, of which nobody knows what it does.
 */
final class Reach {

    private static final List<String> KNOWN_CHANGES = List.of("liquibase.change.core.", "io.github.schemata.sqlite.");
    private static final String KNOWN_PRECONDITIONS = "liquibase.precondition.core.";

    private final Consumer<String> warnings;

    Reach(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** A changeset as messages name it. */
    static String named(ChangeSet changeset) {
        return "changeset " + changeset.getId() + " by " + changeset.getAuthor() + " in " + changeset.getFilePath();
    }

    /** Takes it out of a changeset; false where nothing is left to be executed, since a program was to execute it. */
    boolean confine(ChangeSet changeset) {
        String runner = changeset.getRunWith();
        if (runner != null && !runner.isBlank() && !runner.equalsIgnoreCase("jdbc")) {
            warnings.accept("The " + named(changeset) + " is left out: it is to be run by " + runner
                    + ", and programs are never run to read a changelog.");
            return false;
        }
        if (changeset.getPreconditions() != null) {
            strip(changeset.getPreconditions(), named(changeset));
        }
        changeset.removeAllChanges(changeset.getChanges().stream()
                .filter(change -> reachesOut(change, changeset))
                .toList());
        return true;
    }

    private boolean reachesOut(Change change, ChangeSet changeset) {
        if (change instanceof OutputChange) {
            return true;
        }
        String type = change.getClass().getName();
        boolean known =
                KNOWN_CHANGES.stream().anyMatch(type::startsWith) && !(change instanceof ExecuteShellCommandChange);
        if (!known) {
            warnings.accept("The " + change.getSerializedObjectName() + " of " + named(changeset)
                    + " is left out: commands and code are never run to read a changelog.");
        }
        return !known || isVacuum(change);
    }

    /** VACUUM changes nothing of the schema, and needs the attached databases that are not allowed. */
    private static boolean isVacuum(Change change) {
        if (!(change instanceof AbstractSQLChange sql) || sql.getSql() == null) {
            return false;
        }
        List<Token> tokens = Tokenizer.tokens(sql.getSql()).stream()
                .filter(token -> !token.blank() && !token.isSymbol(";"))
                .toList();
        return tokens.size() == 1 && tokens.get(0).isWord("VACUUM");
    }

    /** Takes unknown preconditions out of a group; a group in it that is left empty goes, too. */
    void strip(PreconditionLogic group, String where) {
        group.getNestedPreconditions().removeIf(precondition -> {
            if (precondition instanceof PreconditionLogic inner) {
                boolean hadAny = !inner.getNestedPreconditions().isEmpty();
                strip(inner, where);
                return hadAny && inner.getNestedPreconditions().isEmpty();
            }
            return !isKnown(precondition, where);
        });
    }

    private boolean isKnown(Precondition precondition, String where) {
        boolean known = precondition.getClass().getName().startsWith(KNOWN_PRECONDITIONS);
        if (!known) {
            warnings.accept("The precondition " + precondition.getName() + " of " + where
                    + " is left out: no code is run to read a changelog.");
        }
        return known;
    }
}
