package io.github.schemata.sqlite.lock;

import io.github.schemata.sqlite.once.WholeUpdate;
import liquibase.database.Database;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/** The lock held from before a transaction until after it, whatever Liquibase's commands release in between. */
public final class KeptLock implements WholeUpdate.RunLock {

    private final Database database;
    private final RunLock lock;

    public KeptLock(Database database, RunLock lock) {
        this.database = database;
        this.lock = lock;
    }

    @Override
    public void take() throws LockException {
        lock.keep(true);
        boolean taken = false;
        try {
            service().waitForLock();
            taken = true;
        } finally {
            lock.keep(taken);
        }
    }

    @Override
    public void began() throws LockException {
        if (service() instanceof SelfFreeingLockService ours) {
            ours.keepRow();
        }
    }

    @Override
    public void free() throws LockException {
        lock.keep(false);
        service().releaseLock();
    }

    private LockService service() {
        return LockServiceFactory.getInstance().getLockService(database);
    }
}
