package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;

/** What a product makes of what it is told, so that the comparison itself need not know products. */
interface Habits {

    /** Those of the product of that name; of one that nobody knows the plainest. */
    static Habits of(String product) {
        return switch (product) {
            case "PostgreSQL" -> new PostgresHabits();
            case "MariaDB", "MySQL" -> new MariadbHabits();
            default -> new SqliteHabits(false);
        };
    }

    /** Those of a product whose database stands for one of another product, and keeps no more than that one does. */
    static Habits of(String product, String other) {
        return product.equals("SQLite") ? new SqliteHabits(of(other).keepsZones()) : of(product);
    }

    /** Whether a type is held by another one that means something else. */
    boolean storesAlike(SqlType wanted, SqlType found);

    /** Whether only this product knows a type of that name. */
    boolean isOwnWord(DeclaredType type);

    /** Whether lengths of bytes are kept. */
    boolean keepsByteLengths();

    /** Whether offsets from UTC are kept. */
    boolean keepsZones();

    /** An expression as it was written, or one that says the same: without the casts that the product adds. */
    String plain(String expression);

    /** Whether a table has the column without listing it. */
    boolean hides(Table table, String column);

    /** Whether the table stands for a sequence. */
    boolean isSequence(Table table);

    /** Whether the index is there because a foreign key needs one. */
    boolean isBrought(Table table, Index index);

    /** Whether the check is part of a type. */
    boolean isOfType(Table table, CheckConstraint check);

    /** The action as the product takes it. */
    ReferentialAction action(ReferentialAction action);

    /** Whether a foreign key can wait until the end of a transaction. */
    boolean defers();

    /** Whether tables and columns have comments. */
    boolean keepsComments();
}
