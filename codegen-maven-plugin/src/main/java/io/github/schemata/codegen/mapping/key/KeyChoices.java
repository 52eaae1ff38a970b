package io.github.schemata.codegen.mapping.key;

import io.github.schemata.codegen.mapping.selection.OddNames;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.value.HeldValues;
import io.github.schemata.codegen.mapping.value.ValueChoices;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.model.RowSource.IndexColumn;
import io.github.schemata.codegen.model.RowSource.IndexSpec;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the identifier of each table. SQLite lets NULL into primary keys (<a
 * href="https://www.sqlite.org/lang_createtable.html#the_primary_key">manual</a>), and a row with NULL in its
 * identifier is no entity: such a table is read by its rowid.
 */
public final class KeyChoices {

    private static final List<String> ROW_IDS = List.of("rowid", "_rowid_", "oid");

    private final DataProfile data;
    private final ValueChoices values;
    private final IdType idType;
    private final HeldValues large;
    private final HeldValues noUuid;
    private final HeldValues noDecimal;
    private final HeldValues noMoment;
    private final Quoting quoting;
    private final Provider provider;

    public KeyChoices(
            List<Table> tables,
            DataProfile data,
            ValueChoices values,
            IdType idType,
            Provider provider,
            Quoting quoting) {
        this.large = HeldValues.beyondInt(tables, data);
        this.noUuid = HeldValues.noUuid(tables, data);
        this.noDecimal = HeldValues.noDecimal(tables, data);
        this.noMoment = HeldValues.noMoment(tables, data, values);
        this.quoting = quoting;
        this.data = data;
        this.values = values;
        this.idType = idType;
        this.provider = provider;
    }

    public KeyChoice of(Table table) {
        PrimaryKey key = table.primaryKey();
        Optional<String> unmappable = OddNames.in(table, quoting);
        if (unmappable.isPresent() && !(key != null && isRowId(columns(table, key.columns())))) {
            return byRowId(table, unmappable.get());
        }
        String flaw = key == null ? "it has no primary key" : flaw(table, columns(table, key.columns()));
        if (key != null && flaw == null) {
            return chosen(columns(table, key.columns()));
        }
        return unique(table)
                .map(names -> columns(table, names))
                .filter(columns -> columns.stream().allMatch(KeyChoices::canIdentify) && flaw(table, columns) == null)
                .findFirst()
                .map(KeyChoices::chosen)
                .orElseGet(() -> byRowId(table, String.valueOf(flaw)));
    }

    /** The Java side of a column, part of the table's key or not. */
    public ValueChoice valueOf(Table table, KeyChoice key, Column column) {
        return key instanceof KeyChoice.Columns columns && columns.has(column.name())
                ? inKey(table, column, columns.columns().size())
                : asReferenced(table, column, values.of(table, column, data.of(table.name(), column.name())));
    }

    /** A type that can read what references it, too; where the user gives one, that is the user's to see to. */
    private ValueChoice asReferenced(Table table, Column column, ValueChoice choice) {
        if (values.given().of(table.name(), column).isPresent()) {
            return choice;
        }
        if (choice instanceof ValueChoice.UuidText && noUuid.has(table.name(), column.name())) {
            return new ValueChoice.Plain(JavaType.STRING);
        }
        if (choice instanceof ValueChoice.Temporal && noMoment.isReferenced(table.name(), column.name())) {
            return asStored(table, column);
        }
        boolean decimal = choice.equals(new ValueChoice.Plain(JavaType.BIG_DECIMAL));
        return decimal && noDecimal.has(table.name(), column.name())
                ? ValueChoices.inDouble(data.of(table.name(), column.name()))
                : choice;
    }

    /** How names are said to the database. */
    public Quoting quoting() {
        return quoting;
    }

    /** Whether the tables are on a server, where there are no hidden keys. */
    public boolean isOnServer() {
        return quoting.product() != Product.SQLITE;
    }

    /**
     * A converter can stand on a component of a key, but not on an identifier of one column: Hibernate 7 refuses it and
     * Hibernate 6 passes over it, so there a text stays a text.
     */
    private ValueChoice inKey(Table table, Column column, int size) {
        ColumnProfile held = data.of(table.name(), column.name());
        return GivenKeys.of(values, provider, table, column, held, size)
                .orElseGet(
                        () -> asReferenced(table, column, inKey(values.own(table, column, held), table, column, size)));
    }

    private ValueChoice inKey(ValueChoice choice, Table table, Column column, int size) {
        if (choice instanceof ValueChoice.Declared declared) {
            return identifying(table, column, declared.withoutValues());
        }
        if (choice instanceof ValueChoice.Temporal && size == 1) {
            return asStored(table, column);
        }
        boolean converted = choice instanceof ValueChoice.UuidText && provider == Provider.PORTABLE;
        if (choice instanceof ValueChoice.Enumerated || converted && size == 1) {
            return new ValueChoice.Plain(JavaType.STRING);
        }
        return identifying(table, column, choice);
    }

    private ValueChoice asStored(Table table, Column column) {
        boolean numbers = data.of(table.name(), column.name()).integers() > 0;
        return new ValueChoice.Plain(numbers ? JavaType.LONG : JavaType.STRING);
    }

    /**
     * A whole number that identifies a row, here or elsewhere. SQLite gives INTEGER 64 bits and everyone else 32: who
     * wants identifiers as they are declared has an Integer in mind, and gets it where the rows fit.
     */
    public ValueChoice identifying(Table table, Column column, ValueChoice choice) {
        if (idType == IdType.LONG || large.has(table.name(), column.name())) {
            return widened(choice);
        }
        boolean small = choice.equals(new ValueChoice.Plain(JavaType.LONG))
                && column.type().declared().equalsIgnoreCase("INTEGER");
        return small ? new ValueChoice.Plain(JavaType.INTEGER) : choice;
    }

    private static ValueChoice widened(ValueChoice choice) {
        if (!choice.type().equals(JavaType.INTEGER)) {
            return choice;
        }
        return choice instanceof ValueChoice.Declared declared
                ? declared.ofType(JavaType.LONG)
                : new ValueChoice.Plain(JavaType.LONG);
    }

    /** Hibernate reads a table without a key by its rowid; other providers have to be content with a unique index. */
    private Stream<List<String>> unique(Table table) {
        Stream<List<String>> keys = table.uniqueKeys().stream().map(UniqueKey::columns);
        return provider == Provider.HIBERNATE
                ? keys
                : Stream.concat(
                        keys,
                        TableKeys.indexes(table, quoting).stream()
                                .filter(IndexSpec::unique)
                                .map(index -> index.columns().stream()
                                        .map(IndexColumn::column)
                                        .toList()));
    }

    private @Nullable String flaw(Table table, List<Column> columns) {
        return columns.stream()
                .flatMap(column -> flaw(table, column, columns.size()))
                .findFirst()
                .orElse(null);
    }

    private Stream<String> flaw(Table table, Column column, int size) {
        ColumnProfile held = data.of(table.name(), column.name());
        if (values.of(table, column, held) instanceof ValueChoice.Declared declared && declared.cast() != null) {
            return Stream.of("its key column " + column.name() + " is of a type that Hibernate cannot look up");
        }
        if (held.nulls() > 0) {
            return Stream.of("its key column " + column.name() + " holds NULL");
        }
        // Hibernate compares byte arrays by content only where it knows that the column holds nothing else.
        boolean bytesAmongOthers =
                held.blobs() > 0 && inKey(table, column, size).type().equals(JavaType.OBJECT);
        return bytesAmongOthers
                ? Stream.of("its key column " + column.name() + " holds blobs beside other values")
                : Stream.empty();
    }

    /** Hibernate knows no identifier that the database computes anew with every update. */
    private static boolean canIdentify(Column column) {
        return !column.nullable() && column.generated() == null;
    }

    private static KeyChoice chosen(List<Column> columns) {
        return new KeyChoice.Columns(columns, isRowId(columns));
    }

    private static boolean isRowId(List<Column> columns) {
        return columns.size() == 1 && columns.get(0).identity() != Column.Identity.NONE;
    }

    private KeyChoice byRowId(Table table, String flaw) {
        if (isOnServer()) {
            return new KeyChoice.Nothing(flaw);
        }
        if (table.withoutRowId()) {
            return new KeyChoice.Nothing(flaw + ", and being WITHOUT ROWID nothing else tells its rows apart");
        }
        Optional<String> free =
                ROW_IDS.stream().filter(name -> table.column(name).isEmpty()).findFirst();
        return free.<KeyChoice>map(name -> new KeyChoice.RowId(name, flaw))
                .orElseGet(() -> new KeyChoice.Nothing(flaw + ", and its columns hide the rowid by taking its names"));
    }

    private static List<Column> columns(Table table, List<String> names) {
        return names.stream().flatMap(name -> table.column(name).stream()).toList();
    }
}
