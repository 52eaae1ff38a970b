package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.defaults.Defaults;
import io.github.schemata.codegen.mapping.defaults.ServerDefaults;
import io.github.schemata.codegen.mapping.relation.CaselessKeys;
import io.github.schemata.codegen.mapping.type.Definitions;
import io.github.schemata.codegen.mapping.type.ServerColumns;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.ColumnSpec;
import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.ValueForm;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import org.jspecify.annotations.Nullable;

/** Makes the attribute of a column, once its type is chosen and its name is claimed. */
public final class ColumnMapper {

    private final String packageName;
    private final Generated generated;
    private final SpacedColumns spaced;
    private final CaselessKeys caseless;
    private final ServerColumns servers;

    public ColumnMapper(
            String packageName,
            Generated generated,
            SpacedColumns spaced,
            CaselessKeys caseless,
            ServerColumns servers) {
        this.servers = servers;
        this.packageName = packageName;
        this.generated = generated;
        this.spaced = spaced;
        this.caseless = caseless;
    }

    /** A column of a table. */
    BasicAttribute ofTable(TableName table, Column column, String name, ValueChoice choice) {
        return attribute(table, column, name, choice, spec(table, column, choice), column.defaultText());
    }

    /** A column of a view: nothing is known of it but what it gives. */
    BasicAttribute ofView(TableName view, Column column, String name, ValueChoice choice) {
        ColumnSpec spec = choice instanceof ValueChoice.Declared declared
                ? servers.ofView(column, declared)
                : new ColumnSpec(column.name(), null, null, null, null, null, true, false);
        return attribute(view, column, name, choice, spec, null);
    }

    private BasicAttribute attribute(
            TableName table,
            Column column,
            String name,
            ValueChoice choice,
            ColumnSpec spec,
            @Nullable String defaultText) {
        EnumClass constants = constants(table, column, name, choice);
        JavaType type = constants == null ? choice.type() : new JavaType(packageName, constants.name());
        boolean unknown = spec.generated() || choice instanceof ValueChoice.UserConverted;
        Initial initial = unknown ? null : initial(defaultText, choice, constants);
        return new BasicAttribute(name, type, form(table, column, choice, constants), spec, initial, column.comment());
    }

    private @Nullable EnumClass constants(TableName table, Column column, String name, ValueChoice choice) {
        if (choice instanceof ValueChoice.Declared declared && declared.values() != null) {
            String ruler = column.type() instanceof SqlType.Enumeration ? EnumClass.COLUMN_TYPE : EnumClass.CHECK;
            return declared.nativeType() == null
                    ? generated.enumOf(table, name, ruler, new AllowedValues(column.name(), declared.values(), true))
                    : generated.enumOf(declared.nativeType(), declared.values());
        }
        return choice instanceof ValueChoice.Enumerated enumerated
                ? generated.enumOf(table, name, EnumClass.CHECK, enumerated.allowed())
                : null;
    }

    private static @Nullable Initial initial(@Nullable String sql, ValueChoice choice, @Nullable EnumClass constants) {
        if (choice instanceof ValueChoice.UserConverted) {
            return null;
        }
        if (!(choice instanceof ValueChoice.Declared) || sql == null) {
            return Defaults.of(sql, choice, constants);
        }
        Initial now = ServerDefaults.now(sql, choice.type());
        return now == null ? Defaults.of(ServerDefaults.literal(sql), choice, constants) : now;
    }

    private ValueForm form(TableName table, Column column, ValueChoice choice, @Nullable EnumClass constants) {
        if (constants != null) {
            return new ValueForm.EnumText(constants.name());
        }
        if (choice instanceof ValueChoice.Temporal temporal) {
            return new ValueForm.Converted(generated.converterOf(temporal).name());
        }
        if (choice instanceof ValueChoice.UserConverted converted) {
            return new ValueForm.UserConverted(converted.converter());
        }
        if (caseless.has(table, column, choice)) {
            return new ValueForm.CaselessText(generated.caselessText());
        }
        if (choice instanceof ValueChoice.UuidText) {
            return new ValueForm.UuidText();
        }
        return choice instanceof ValueChoice.Mixed ? new ValueForm.Mixed() : ValueForm.PLAIN;
    }

    private ColumnSpec spec(TableName table, Column column, ValueChoice choice) {
        if (choice instanceof ValueChoice.Declared declared) {
            return servers.spec(column, declared);
        }
        if (servers.known() && choice instanceof ValueChoice.UserConverted) {
            return servers.spec(column, ValueChoice.Declared.of(JavaType.OBJECT));
        }
        SqlType type = column.type();
        SqlType.Exact exact = type instanceof SqlType.Exact decimal ? decimal : null;
        boolean decimal = exact != null && choice.type().equals(JavaType.BIG_DECIMAL);
        Integer length = type instanceof SqlType.Text text ? text.length() : null;
        return new ColumnSpec(
                column.name(),
                Definitions.of(type.declared(), choice),
                length,
                decimal ? exact.precision() : null,
                decimal ? exact.scale() : null,
                spaced.jdbcForm(table, column, choice),
                column.nullable(),
                column.generated() != null);
    }
}
