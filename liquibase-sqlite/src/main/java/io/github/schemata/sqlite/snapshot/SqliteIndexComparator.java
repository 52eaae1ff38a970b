package io.github.schemata.sqlite.snapshot;

import java.util.Set;
import liquibase.database.Database;
import liquibase.database.core.SQLiteDatabase;
import liquibase.diff.ObjectDifferences;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.compare.DatabaseObjectComparator;
import liquibase.diff.compare.DatabaseObjectComparatorChain;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Index;

/**
 * Tells indexes by their names, which no two of an SQLite database share. Liquibase takes two of the same columns for
 * one, and so loses the second: a partial one, or one in another collation.
 */
public final class SqliteIndexComparator implements DatabaseObjectComparator {

    /** Of any SQLite: Liquibase remembers the comparators of a product, not of a class. */
    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
        boolean ours = database instanceof SQLiteDatabase && Index.class.equals(objectType);
        return ours ? PRIORITY_DATABASE : PRIORITY_NONE;
    }

    @Override
    public String[] hash(DatabaseObject index, Database accordingTo, DatabaseObjectComparatorChain chain) {
        return chain.hash(index, accordingTo);
    }

    @Override
    public boolean isSameObject(
            DatabaseObject one, DatabaseObject other, Database accordingTo, DatabaseObjectComparatorChain chain) {
        boolean named = one.getName() != null && other.getName() != null;
        return (!named || Facts.same(one.getName(), other.getName())) && chain.isSameObject(one, other, accordingTo);
    }

    @Override
    public ObjectDifferences findDifferences(
            DatabaseObject one,
            DatabaseObject other,
            Database accordingTo,
            CompareControl compareControl,
            DatabaseObjectComparatorChain chain,
            Set<String> exclude) {
        return chain.findDifferences(one, other, accordingTo, compareControl, exclude);
    }
}
