package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.MigrateLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import liquibase.database.Database;

/**
 * Sees to it that a rollback takes no rows and no values with it unless it may. Where all can be put back, what is there
 * is counted before and after; elsewhere the changes must tell beforehand.
 */
final class DataGuard {

    private final OpenDatabase database;
    private final boolean allowed;
    private final MigrateLog log;
    private final Origins origins;
    private final boolean counting;

    private DataGuard(OpenDatabase database, boolean allowed, MigrateLog log, Origins origins, boolean counting) {
        this.database = database;
        this.allowed = allowed;
        this.log = log;
        this.origins = origins;
        this.counting = counting;
    }

    /**
     * Begins to watch.
     *
     * @param counting whether all can be put back until the end
     * @throws io.github.schemata.migrate.MigrateException when data would go, as far as the changes tell
     */
    static DataGuard before(OpenDatabase database, UndoPlan plan, boolean counting, boolean allowed, MigrateLog log)
            throws SQLException {
        Contents contents = allowed ? new Contents(Map.of()) : new ContentsReader(database).read();
        DataGuard guard = new DataGuard(database, allowed, log, new Origins(contents), counting);
        if (!allowed) {
            guard.foresee(plan, database.liquibase());
        }
        return guard;
    }

    /** What of it would go, as far as the changes tell, for who only looks. */
    static List<String> forecast(OpenDatabase database, UndoPlan plan) throws SQLException {
        Origins origins = new Origins(new ContentsReader(database).read());
        plan.steps(database.liquibase()).forEach(origins::follow);
        return origins.losses().stream().map(Loss::toString).toList();
    }

    private void foresee(UndoPlan plan, Database liquibase) {
        plan.steps(liquibase).stream()
                .filter(step -> !counting || !(step instanceof UndoStep.DropBySql))
                .forEach(origins::follow);
        if (!counting) {
            refuse(origins.losses());
        }
    }

    /**
     * Compares with what was there.
     *
     * @throws io.github.schemata.migrate.MigrateException when data went that may not
     */
    void after() throws SQLException {
        if (counting && !allowed) {
            refuse(origins.lossesUntil(new ContentsReader(database).read()));
        }
    }

    private void refuse(List<Loss> losses) {
        if (!losses.isEmpty()) {
            throw UndoPlan.refused(
                    "The rollback would lose data, so nothing was changed:",
                    losses.stream().map(Loss::toString).toList(),
                    "Save what you need (migrate:dump), then allow it with -Dmigrate.allowDataLoss.",
                    log);
        }
    }
}
