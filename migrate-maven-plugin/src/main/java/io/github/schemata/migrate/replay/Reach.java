package io.github.schemata.migrate.replay;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.OutputChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a changelog what reaches beyond the database: programs, code of the user's, and what others have added to
 * Liquibase, of which nobody knows what it does.
 */
final class Reach {

    private static final List<String> KNOWN_CHANGES = List.of("liquibase.change.core.", "io.github.schemata.");
    private static final String KNOWN_PRECONDITIONS = "liquibase.precondition.core.";

    private final List<String> skipped = new ArrayList<>();

    /** What was taken out so far, each with its changeset. */
    List<String> skipped() {
        return skipped;
    }

    /** Takes it out of a changeset; null where nothing is left to be executed, since a program was to execute it. */
    @Nullable
    ChangeSet within(ChangeSet changeset) {
        String runner = changeset.getRunWith();
        if (runner != null && !runner.isBlank() && !runner.equalsIgnoreCase("jdbc")) {
            skip("runWith " + runner, changeset);
            return null;
        }
        if (changeset.getPreconditions() != null) {
            strip(changeset.getPreconditions(), "changeset " + changeset.toString(false));
        }
        List<Change> reaching = changeset.getChanges().stream()
                .filter(change -> reachesOut(change, changeset))
                .toList();
        changeset.removeAllChanges(reaching);
        // An own list: that of a rollback which names another changeset is that changeset's.
        List<Change> undoing = new ArrayList<>(changeset.getRollback().getChanges());
        undoing.removeIf(change -> reachesOut(change, changeset));
        if (undoing.isEmpty() && changeset.hasCustomRollbackChanges()) {
            undoing.add(new EmptyChange());
        }
        changeset.getRollback().setChanges(undoing);
        return changeset;
    }

    private boolean reachesOut(Change change, ChangeSet changeset) {
        if (change instanceof OutputChange) {
            return true;
        }
        boolean known = KNOWN_CHANGES.stream()
                        .anyMatch(known1 -> change.getClass().getName().startsWith(known1))
                && !(change instanceof ExecuteShellCommandChange)
                && !(change instanceof CustomChangeWrapper)
                && !(change instanceof SkippedCode);
        if (!known) {
            skip(change.getSerializedObjectName(), changeset);
        }
        return !known || isVacuum(change);
    }

    /** VACUUM changes nothing of the schema, and needs the attached databases that a replay does not have. */
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
                strip(inner, where);
                return inner.getNestedPreconditions().isEmpty();
            }
            boolean known = isKnown(precondition);
            if (!known) {
                skipped.add("precondition " + precondition.getName() + " of " + where);
            }
            return !known;
        });
    }

    private static boolean isKnown(Precondition precondition) {
        return precondition.getClass().getName().startsWith(KNOWN_PRECONDITIONS);
    }

    private void skip(String what, ChangeSet changeset) {
        skipped.add(what + " of changeset " + changeset.toString(false));
    }
}
