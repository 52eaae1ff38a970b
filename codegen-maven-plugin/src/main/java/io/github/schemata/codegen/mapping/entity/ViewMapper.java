package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.key.RowNumbers;
import io.github.schemata.codegen.mapping.key.UnkeyedTables;
import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.value.ValueChoices;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.ArrayList;
import java.util.List;

/** Maps a view to an entity that can only be read. */
public final class ViewMapper {

    private static final long LARGEST_EXACT_IN_DOUBLE = 1L << 53;

    private final Names names;
    private final ValueChoices values;
    private final DataProfile data;
    private final ColumnMapper columns;
    private final UnkeyedTables unkeyed;

    public ViewMapper(Names names, ValueChoices values, DataProfile data, ColumnMapper columns, UnkeyedTables unkeyed) {
        this.unkeyed = unkeyed;
        this.names = names;
        this.values = values;
        this.data = data;
        this.columns = columns;
    }

    public EntityClass map(View view) {
        NameScope members = names.members(view.name());
        List<Attribute> attributes = new ArrayList<>();
        for (Column column : view.columns()) {
            String name = names.attribute(view.name(), column.name());
            ColumnProfile held = data.of(view.name(), column.name());
            ValueChoice choice = choice(view, column, held);
            attributes.add(columns.ofView(view.name(), column, name, choice));
        }
        Identifier identifier =
                new Identifier.RowNumber(members.claimFirst("rowId", "rowKey"), RowNumbers.column(view.columns()));
        return new EntityClass(
                names.entity(view.name()),
                new RowSource.OfView(
                        view.name(), unkeyed.comment(view.name()), view.reads(), unkeyed.reason(view.name())),
                identifier,
                attributes,
                List.of());
    }

    private ValueChoice choice(View view, Column column, ColumnProfile held) {
        ValueChoice choice = values.of(view, column, held);
        return values.given().of(view.name(), column).isPresent() ? choice : readOnly(choice, held);
    }

    /** Numbers that are never written back need not keep whether they were stored with a point. */
    public static ValueChoice readOnly(ValueChoice choice, ColumnProfile held) {
        boolean numbers = held.values() > 0 && held.texts() + held.blobs() == 0;
        if (!(choice instanceof ValueChoice.Mixed) || !numbers) {
            return choice;
        }
        return new ValueChoice.Plain(isExactInDouble(held) ? JavaType.DOUBLE : JavaType.BIG_DECIMAL);
    }

    private static boolean isExactInDouble(ColumnProfile held) {
        Long smallest = held.smallest();
        Long largest = held.largest();
        return smallest == null
                || largest == null
                || smallest >= -LARGEST_EXACT_IN_DOUBLE && largest <= LARGEST_EXACT_IN_DOUBLE;
    }
}
