package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.Set;

/** PostgreSQL prints expressions anew, with casts and as {@code = ANY (ARRAY[…])}; its bytea has no length. */
final class PostgresHabits implements Habits {

    /** <a href="https://www.postgresql.org/docs/current/datatype.html">Types</a> that no other of the products has. */
    private static final Set<String> OWN = Set.of(
            "jsonb",
            "bytea",
            "timestamptz",
            "timetz",
            "citext",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "tsvector",
            "tsquery",
            "hstore",
            "ltree",
            "xml",
            "money",
            "interval",
            "bigserial",
            "serial",
            "smallserial",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "bit varying",
            "varbit");

    /**
     * A large object is an {@code oid} in its row; Hibernate's {@code @Lob} is one.
     *
     * @see <a href="https://www.postgresql.org/docs/current/largeobjects.html">large objects</a>
     */
    @Override
    public boolean storesAlike(SqlType wanted, SqlType found) {
        boolean large = wanted instanceof SqlType.Text text && text.length() == null
                || wanted instanceof SqlType.Binary binary && binary.length() == null;
        return large && found.declared().equalsIgnoreCase("oid");
    }

    @Override
    public boolean isOwnWord(DeclaredType type) {
        return OWN.contains(type.written()) || type.array();
    }

    @Override
    public boolean keepsByteLengths() {
        return false;
    }

    @Override
    public boolean keepsZones() {
        return true;
    }

    @Override
    public String plain(String expression) {
        return PostgresExpression.plain(expression);
    }

    @Override
    public boolean hides(Table table, String column) {
        return false;
    }

    @Override
    public boolean isSequence(Table table) {
        return false;
    }

    @Override
    public boolean isBrought(Table table, Index index) {
        return false;
    }

    @Override
    public boolean isOfType(Table table, CheckConstraint check) {
        return false;
    }

    @Override
    public ReferentialAction action(ReferentialAction action) {
        return action;
    }

    @Override
    public boolean defers() {
        return true;
    }

    @Override
    public boolean keepsComments() {
        return true;
    }
}
