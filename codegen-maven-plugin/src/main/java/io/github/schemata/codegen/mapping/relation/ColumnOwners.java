package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.profile.DataProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Hands each column of a table to the one that writes it: the first association that asks, or an attribute of its own. */
final class ColumnOwners {

    /** {@code VARCHAR (50)}: such a column is told its type. */
    private static final Pattern SPACED = Pattern.compile("\\s\\(");

    private final Table table;
    private final KeyChoice key;
    private final DataProfile data;
    private final Quoting quoting;
    private final Set<String> taken = new HashSet<>();

    ColumnOwners(Table table, KeyChoice key, DataProfile data, Quoting quoting) {
        this.table = table;
        this.key = key;
        this.data = data;
        this.quoting = quoting;
    }

    /**
     * Tells who writes the columns of a foreign key.
     *
     * @param derivable whether it leads to the identifier of another table
     * @param columns those of the foreign key
     * @param others the other foreign keys that become associations
     */
    Writes of(List<Column> columns, boolean derivable, List<ForeignKey> others) {
        boolean computed = columns.stream().anyMatch(column -> column.generated() != null);
        boolean free = columns.stream().noneMatch(column -> taken.contains(column.name()));
        boolean shared =
                columns.stream().anyMatch(column -> others.stream().anyMatch(other -> has(other, column.name())));
        boolean several = columns.size() > 1;
        if (computed || !free || several && (key instanceof KeyChoice.RowId || losesValues(columns, shared))) {
            return new Writes.Elsewhere();
        }
        long inKey = columns.stream().filter(this::isInKey).count();
        if (inKey == 0) {
            return take(columns, new Writes.Itself());
        }
        boolean whole = inKey == columns.size();
        return whole && derivable && !(several && columns.stream().anyMatch(this::isLostInKeys))
                ? take(columns, new Writes.Identifier(""))
                : new Writes.Elsewhere();
    }

    private Writes take(List<Column> columns, Writes writes) {
        columns.forEach(column -> taken.add(column.name()));
        return writes;
    }

    /**
     * Without a target JPA writes NULL to all columns: also to one that must have a value, that another key needs, or
     * that has a value beside a NULL.
     */
    private boolean losesValues(List<Column> columns, boolean shared) {
        long nullable = columns.stream().filter(Column::nullable).count();
        boolean uneven = columns.stream()
                        .map(column -> data.of(table.name(), column.name()).nulls())
                        .distinct()
                        .count()
                > 1;
        return nullable > 0 && (nullable < columns.size() || shared || uneven);
    }

    private boolean isInKey(Column column) {
        return key instanceof KeyChoice.Columns columns && columns.has(column.name());
    }

    /** Inside a key that stands in another, Hibernate finds neither a type that it was told nor a quoted name again. */
    private boolean isLostInKeys(Column column) {
        return SPACED.matcher(column.type().declared()).find()
                || column.type() instanceof SqlType.Uuid
                || !quoting.isBare(column.name());
    }

    private static boolean has(ForeignKey other, String column) {
        return other.columns().contains(column);
    }
}
