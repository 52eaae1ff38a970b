package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.entity.ViewMapper;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.mapping.type.TypeMappings;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.value.ValueChoices;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.ColumnProfile;

/** The Java types that values ask for by themselves, before keys and references have their say. */
public final class RowTypes {

    private final ValueChoices all;
    private final ValueChoices wanted;
    private final boolean validates;

    public RowTypes(MappingOptions options, Selection selection) {
        this.all = new ValueChoices(true);
        this.validates = options.validation();
        this.wanted = new ValueChoices(
                options.enums(),
                TypeMappings.of(options.typeMappings(), options.packageName(), selection.schema()),
                null);
    }

    /** The type whatever the options say, by its simple name; "enum" where the CHECK's values become one. */
    public String of(Table table, Column column, ColumnProfile held) {
        return name(all.of(table, column, held));
    }

    /** The same for a column of a view. */
    public String of(View view, Column column, ColumnProfile held) {
        return name(ViewMapper.readOnly(all.of(view, column, held), held));
    }

    /** Whether more values would change the type that the options give; an Object takes all, and the user's word stands. */
    public boolean isOther(Table table, Column column, ColumnProfile held, ColumnProfile withMore) {
        return !isGiven(table.name(), column)
                && isOther(wanted.of(table, column, held), wanted.of(table, column, withMore));
    }

    /** The same for a column of a view. */
    public boolean isOther(View view, Column column, ColumnProfile held, ColumnProfile withMore) {
        return !isGiven(view.name(), column)
                && isOther(
                        ViewMapper.readOnly(wanted.of(view, column, held), held),
                        ViewMapper.readOnly(wanted.of(view, column, withMore), withMore));
    }

    /** Whether the code says how large values may be. */
    public boolean validates() {
        return validates;
    }

    private boolean isGiven(TableName table, Column column) {
        return wanted.given().of(table, column).isPresent();
    }

    private static boolean isOther(ValueChoice choice, ValueChoice withMore) {
        return !(choice instanceof ValueChoice.Mixed) && !name(choice).equals(name(withMore));
    }

    private static String name(ValueChoice choice) {
        return choice instanceof ValueChoice.Enumerated ? "enum" : choice.type().simpleName();
    }
}
