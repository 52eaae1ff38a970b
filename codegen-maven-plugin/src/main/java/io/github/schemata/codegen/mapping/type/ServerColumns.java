package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.mapping.type.ValueChoice.Declared;
import io.github.schemata.codegen.model.ColumnSpec;
import io.github.schemata.codegen.model.JdbcForm;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** What {@code @Column} says of columns on a server. */
public final class ServerColumns {

    private final Product product;
    private final DeclaredValues values;

    public ServerColumns(Product product) {
        this.product = product;
        this.values = DeclaredValues.on(product);
    }

    /** Whether there is a server at all. */
    public boolean known() {
        return product != Product.SQLITE;
    }

    /** The choice where the user has named a type. */
    public static ValueChoice given(TypeMapping mapping, ValueChoice own) {
        if (mapping.converter() != null) {
            return new ValueChoice.UserConverted(mapping.type(), mapping.converter());
        }
        boolean same = mapping.type().equals(own.type());
        return same && own instanceof Declared declared ? declared.withoutValues() : Declared.of(mapping.type());
    }

    public ColumnSpec spec(Column column, Declared choice) {
        String code = serialCode(column);
        String definition = code == null ? values.definition(column.type(), choice) : "";
        return new ColumnSpec(
                column.name(),
                definition.isEmpty() ? null : definition,
                choice.length(),
                choice.precision(),
                choice.scale(),
                code == null || values.definition(column.type(), choice).isEmpty()
                        ? jdbc(column, choice)
                        : new JdbcForm.Coded(code, serialName(column, code)),
                column.nullable(),
                column.generated() != null);
    }

    /** Of a view nothing is validated. */
    public ColumnSpec ofView(Column column, Declared choice) {
        return new ColumnSpec(column.name(), null, null, null, null, jdbc(column, choice), true, false);
    }

    /**
     * A join column has the type of the referenced one until it is told another; inside a key Hibernate does not find it
     * again.
     */
    @Nullable
    public String joinDefinition(Column column, Column referenced, Declared choice, boolean inKey) {
        String own = values.definition(column.type(), choice);
        String inherited = values.definition(referenced.type(), choice);
        if (own.equals(inherited) && DeclaredSizes.same(column.type(), referenced.type())) {
            return inKey && !own.isEmpty() ? own : null;
        }
        return own.isEmpty() ? column.type().declared() : own;
    }

    /**
     * The type code of a number that a sequence gives: PostgreSQL's driver calls such columns serial, which they are not
     * to be declared as.
     */
    private @Nullable String serialCode(Column column) {
        String text = column.defaultText();
        boolean drawn = column.identity() != Column.Identity.NONE || text != null && text.contains("nextval(");
        if (product != Product.POSTGRESQL || !drawn || !(column.type() instanceof SqlType.Whole whole)) {
            return null;
        }
        return whole.bits() > 32 ? "BIGINT" : whole.bits() > 16 ? "INTEGER" : "SMALLINT";
    }

    /** What PostgreSQL's driver calls such a column, where it is asked for tables. */
    private static String serialName(Column column, String code) {
        boolean small = code.equals("SMALLINT");
        if (column.identity() == Column.Identity.NONE) {
            return small ? "smallserial" : "serial";
        }
        return small ? "int2" : "int4";
    }

    private @Nullable JdbcForm jdbc(Column column, Declared choice) {
        if (choice.cast() != null) {
            String read = choice.cast().read().replace("?", new Quoting(product).forSql(column.name()));
            return new JdbcForm.Cast(read, choice.cast().write());
        }
        return choice.coded() == null ? null : new JdbcForm.Coded(choice.coded());
    }
}
