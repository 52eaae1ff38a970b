package com.example.shop;

import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.queries.ValueReadQuery;

public final class SqlitePlatform extends DatabasePlatform {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean supportsIdentity() {
        return true;
    }

    @Override
    public ValueReadQuery buildSelectQueryForIdentity() {
        return new ValueReadQuery("SELECT last_insert_rowid()");
    }

    @Override
    public boolean shouldTrimStrings() {
        return false;
    }
}
