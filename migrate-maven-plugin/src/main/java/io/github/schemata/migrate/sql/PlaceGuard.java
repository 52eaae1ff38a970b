package io.github.schemata.migrate.sql;

import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;

/** Statements at the begin of a script that fail where it does not belong, before anything is changed. */
final class PlaceGuard {

    private final OfflineDatabase script;
    private final HistorySql history;
    private final List<ChangeSet> changesets;

    PlaceGuard(OfflineDatabase script, HistorySql history, List<ChangeSet> changesets) {
        this.script = script;
        this.history = history;
        this.changesets = changesets;
    }

    void write(Span span) {
        List<ChangeSet> own = changesets.subList(span.first(), span.last());
        if (span.up()) {
            refuseIfAny(own, "changesets of this script are applied already");
            refuseIfMissing(
                    changesets.subList(0, span.start()).stream()
                            .filter(PlaceGuard::isRecordedForSure)
                            .toList(),
                    "changesets that come before this script are not applied");
        } else {
            refuseIfMissing(own, "changesets that this script undoes are not applied");
            refuseIfAny(
                    changesets.subList(span.last(), changesets.size()),
                    "changesets that come after this script are still applied");
        }
    }

    private void refuseIfAny(List<ChangeSet> those, String words) {
        if (!those.isEmpty()) {
            script.dialect().guard(words, history.applied(those)).forEach(script::statement);
        }
    }

    private void refuseIfMissing(List<ChangeSet> those, String words) {
        if (!those.isEmpty()) {
            String missing = "SELECT COUNT(*) FROM (" + history.applied(those) + ") AS applied HAVING COUNT(*) < "
                    + those.size();
            script.dialect().guard(words, missing).forEach(script::statement);
        }
    }

    /** One that may have been passed by leaves no row: it is neither applied nor missing. */
    private static boolean isRecordedForSure(ChangeSet changeset) {
        PreconditionContainer preconditions = changeset.getPreconditions();
        boolean mayBePassedBy = preconditions != null
                && (preconditions.getOnFail() == FailOption.CONTINUE
                        || preconditions.getOnError() == ErrorOption.CONTINUE);
        return !mayBePassedBy && !Boolean.FALSE.equals(changeset.getFailOnError());
    }
}
