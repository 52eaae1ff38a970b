package io.github.schemata.sqlite.lock;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.StandardLockService;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time, by a lock that is free again when its holder is gone.
 *
 * <p>The truth is {@link LockFile}. The row in DATABASECHANGELOGLOCK is kept besides: a plain Liquibase respects it,
 * and one that a plain Liquibase has locked is respected. A row of ours without a lock behind it is a dead run's, and
 * taken over at once.
 *
 * <p>While a script is written (updateSQL) nothing is locked, for nothing is changed.
 */
public final class SelfFreeingLockService extends StandardLockService {

    private static final Duration POLL = Duration.ofMillis(100);

    private @Nullable String heldBy;
    private boolean rowDeferred;

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof LosslessSqliteDatabase lossless && lossless.isConnected();
    }

    @Override
    public boolean hasChangeLogLock() {
        return scripting() || lock().isHeld();
    }

    /** Every command comes here first, also one that finds nothing to do and takes no lock. */
    @Override
    public void init() throws DatabaseException {
        if (scripting()) {
            super.init();
        } else {
            makeTable();
            sweep();
        }
    }

    /** Makes the table and its row where they are missing, in one transaction: of several runs at once one does. */
    private void makeTable() throws DatabaseException {
        try {
            if (!row().exists()) {
                lossless().record(super::init);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Takes away what a run that was killed has left, so that nobody is misled by it. It is in nobody's way. */
    private void sweep() {
        try {
            boolean left = !lock().isHeld()
                    && lock().holder().isEmpty()
                    && row().locked()
                            .filter(locked -> lock().freesItself() && Holder.isOurs(locked.by()))
                            .isPresent();
            if (left && lock().tryAcquire(Holder.me())) {
                try {
                    unlockRow();
                } finally {
                    lock().release();
                }
            }
        } catch (DatabaseException | SQLException | IOException e) {
            Scope.getCurrentScope().getLog(getClass()).fine("What a killed run has left stays for now", e);
        }
    }

    @Override
    public boolean acquireLock() throws LockException {
        if (scripting()) {
            return acquireForScript();
        }
        if (lock().isHeld()) {
            forgetHistory();
            return true;
        }
        try {
            database.rollback();
            if (!lock().isKept() || row().tableExists()) {
                makeTable();
            }
            return acquire(Holder.me());
        } catch (IOException e) {
            throw new LockException(
                    "The lock file cannot be made: " + e + ". Whoever changes an SQLite database must be"
                            + " allowed to write beside it; SQLite itself has its journal there.",
                    e);
        } catch (DatabaseException | SQLException e) {
            throw new LockException(e);
        }
    }

    /** A script has transactions that begin IMMEDIATE; a locked row would stay where it stops at an error. */
    private boolean acquireForScript() throws LockException {
        try {
            lossless().script();
            init();
            return true;
        } catch (DatabaseException e) {
            throw new LockException(e);
        }
    }

    private boolean acquire(Holder me) throws SQLException, IOException, DatabaseException {
        if (foreign().isPresent()) {
            return false;
        }
        if (!lock().tryAcquire(me)) {
            heldBy = lock().holder().orElse(heldBy);
            return false;
        }
        boolean taken = false;
        try {
            taken = take(me);
        } finally {
            if (!taken) {
                lock().release();
            }
        }
        if (taken) {
            heldBy = null;
            Scope.getCurrentScope().getLog(getClass()).info("Successfully acquired change log lock");
            forgetHistory();
            database.setCanCacheLiquibaseTableInfo(true);
        }
        return taken;
    }

    private boolean take(Holder me) throws SQLException, DatabaseException {
        if (!row().tableExists()) {
            // Kept for one transaction, which makes the table too: see keepRow.
            rowDeferred = lock().isKept();
            return rowDeferred;
        }
        boolean[] taken = {false};
        lossless().<SQLException>record(() -> {
            if (foreign().isEmpty()) {
                row().lock(me.lockedBy());
                taken[0] = true;
            }
        });
        return taken[0];
    }

    /** Makes the table within the transaction that the lock is kept for, so that it goes with it if that fails. */
    void keepRow() throws LockException {
        if (!rowDeferred) {
            return;
        }
        rowDeferred = false;
        try {
            makeTable();
            if (!take(Holder.me())) {
                throw new LockException("The changelog lock has just been taken by " + heldBy);
            }
        } catch (SQLException | DatabaseException e) {
            throw new LockException(e);
        }
    }

    /** Whoever locked the row in a way that does not free itself. */
    private Optional<LockRow.Locked> foreign() throws SQLException {
        if (!row().tableExists()) {
            return Optional.empty();
        }
        Optional<LockRow.Locked> foreign =
                row().locked().filter(locked -> !lock().freesItself() || !Holder.isOurs(locked.by()));
        foreign.ifPresent(locked -> heldBy = locked.text()
                + ", a run that does not free the lock by itself. If it is no longer alive,"
                + " free the lock with Liquibase's command releaseLocks");
        return foreign;
    }

    @Override
    public void waitForLock() throws LockException {
        Instant end = Instant.now().plus(Duration.ofMinutes(getChangeLogLockWaitTime()));
        boolean said = false;
        while (!acquireLock()) {
            if (!Instant.now().isBefore(end)) {
                throw new LockException(
                        "Could not acquire change log lock. Currently locked by " + heldBy + ". (Waited "
                                + getChangeLogLockWaitTime() + " min; see liquibase.changelogLockWaitTimeInMinutes.)");
            }
            if (!said) {
                say("Waiting for the changelog lock, held by " + heldBy);
                said = true;
            }
            pause();
        }
    }

    private void say(String message) {
        Scope.getCurrentScope().getLog(getClass()).info(message);
        Scope.getCurrentScope().getUI().sendMessage(message);
    }

    private static void pause() throws LockException {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockException("Interrupted while waiting for the changelog lock");
        }
    }

    @Override
    public void releaseLock() throws LockException {
        if (!scripting() && !lock().isKept()) {
            free();
        }
    }

    private void free() throws LockException {
        if (!lock().isHeld()) {
            return;
        }
        try {
            database.rollback();
            unlockRow();
        } catch (DatabaseException | SQLException e) {
            throw new LockException(e);
        } finally {
            hasChangeLogLock = false;
            database.setCanCacheLiquibaseTableInfo(false);
            lock().release();
        }
        Scope.getCurrentScope().getLog(getClass()).info("Successfully released change log lock");
    }

    private void unlockRow() throws SQLException, DatabaseException {
        if (row().tableExists()) {
            lossless().<SQLException>record(() -> row().unlock());
        }
    }

    /** Frees what a dead plain Liquibase has left. A live run's lock stays: two would change the database at once. */
    @Override
    public void forceReleaseLock() throws LockException, DatabaseException {
        if (scripting()) {
            super.forceReleaseLock();
            return;
        }
        makeTable();
        try {
            if (!lock().tryAcquire(Holder.me())) {
                throw new LockException("The changelog lock is held by a run that is alive: "
                        + lock().holder().orElse("unknown") + ". End that process, and the lock is free.");
            }
        } catch (IOException e) {
            throw new LockException(e);
        }
        free();
    }

    @Override
    public DatabaseChangeLogLock[] listLocks() throws LockException {
        try {
            if (!row().tableExists()) {
                return new DatabaseChangeLogLock[0];
            }
            Optional<LockRow.Locked> locked = row().locked();
            boolean alive = locked.isPresent()
                    && (!lock().freesItself()
                            || !Holder.isOurs(locked.get().by())
                            || lock().holder().isPresent());
            return alive ? new DatabaseChangeLogLock[] {listed(locked.get())} : new DatabaseChangeLogLock[0];
        } catch (SQLException | IOException e) {
            throw new LockException(e);
        }
    }

    private static DatabaseChangeLogLock listed(LockRow.Locked locked) {
        Instant since = locked.since() == null ? Instant.EPOCH : locked.since();
        return new DatabaseChangeLogLock(locked.id(), Date.from(since), locked.by());
    }

    /** What was read before the lock may be old. */
    private void forgetHistory() {
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database)
                .reset();
    }

    private boolean scripting() {
        return lossless().isScripting();
    }

    private RunLock lock() {
        return lossless().runLock();
    }

    private LockRow row() {
        return new LockRow(lossless().connection(), database.getDatabaseChangeLogLockTableName());
    }

    private LosslessSqliteDatabase lossless() {
        return (LosslessSqliteDatabase) database;
    }
}
