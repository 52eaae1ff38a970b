package io.github.schemata.codegen.mapping.portable;

import io.github.schemata.codegen.mapping.name.Names;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.ColumnSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.JdbcForm;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.PortableConverter;
import io.github.schemata.codegen.model.Required;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.model.ValueForm;
import io.github.schemata.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same entities for every provider: what only Hibernate can say is left out, or said by a converter. */
public final class PortableModel {

    private final Names names;
    private final LeftOut leftOut = new LeftOut();
    private final Map<PortableConverter.Kind, PortableConverter> converters =
            new EnumMap<>(PortableConverter.Kind.class);

    public PortableModel(Names names) {
        this.names = names;
    }

    public EntityModel of(EntityModel model) {
        List<EntityClass> entities = model.entities().stream().map(this::entity).toList();
        List<Note> notes = new ArrayList<>(model.notes());
        notes.addAll(leftOut.notes());
        return new EntityModel(
                model.packageName(),
                model.product(),
                entities,
                model.enums(),
                model.converters(),
                List.of(),
                null,
                List.copyOf(converters.values()),
                notes);
    }

    private EntityClass entity(EntityClass entity) {
        String table = entity.source().name().toString();
        List<Attribute> attributes = entity.attributes().stream()
                .map(attribute -> attribute(table, attribute, true))
                .toList();
        List<Required> required = entity.required().stream()
                .map(given -> new Required(given.parameter(), attribute(table, given.value(), false)))
                .toList();
        return new EntityClass(
                entity.name(),
                entity.source(),
                identifier(table, entity.identifier()),
                attributes,
                required,
                entity.constraints());
    }

    private Identifier identifier(String table, Identifier identifier) {
        if (identifier instanceof Identifier.Single single) {
            return new Identifier.Single(basic(table, single.value(), true), single.generation());
        }
        if (identifier instanceof Identifier.Shared shared) {
            return new Identifier.Shared(basic(table, shared.value(), true));
        }
        if (!(identifier instanceof Identifier.Composite composite)) {
            return identifier;
        }
        List<KeyComponent> components = composite.components().stream()
                .map(component -> component instanceof BasicAttribute value ? basic(table, value, true) : component)
                .toList();
        return new Identifier.Composite(composite.attribute(), composite.recordName(), components);
    }

    private Attribute attribute(String table, Attribute attribute, boolean told) {
        if (attribute instanceof BasicAttribute value) {
            return basic(table, value, told);
        }
        return attribute instanceof ToOneAttribute toOne ? toOne(table, toOne, told) : attribute;
    }

    private ToOneAttribute toOne(String table, ToOneAttribute toOne, boolean told) {
        if (toOne.onDelete() != ReferentialAction.NO_ACTION && told) {
            String columns =
                    String.join(", ", toOne.joins().stream().map(Join::column).toList());
            leftOut.tell(LeftOut.Kind.ON_DELETE, table + "(" + columns + ")");
        }
        return new ToOneAttribute(
                toOne.name(),
                toOne.target(),
                toOne.unique(),
                toOne.optional(),
                toOne.writes(),
                toOne.joins(),
                toOne.foreignKey(),
                ReferentialAction.NO_ACTION,
                toOne.comment());
    }

    private BasicAttribute basic(String table, BasicAttribute value, boolean told) {
        if (told) {
            tell(table + "." + value.column().name(), value);
        }
        return new BasicAttribute(
                value.name(),
                isShape(value.column()) ? JavaType.BYTES : value.type(),
                form(value.form()),
                column(value.column()),
                value.initial(),
                value.comment());
    }

    private void tell(String place, BasicAttribute value) {
        if (value.column().generated()) {
            leftOut.tell(LeftOut.Kind.GENERATED, place);
        }
        if (value.column().jdbc() instanceof JdbcForm.Cast) {
            leftOut.tell(isShape(value.column()) ? LeftOut.Kind.SHAPE : LeftOut.Kind.CAST, place);
        } else if (value.column().jdbc() != null) {
            leftOut.tell(isSpaced(value.column()) ? LeftOut.Kind.SPACED : LeftOut.Kind.JDBC_TYPE, place);
        }
        if (value.form() instanceof ValueForm.CaselessText) {
            leftOut.tell(LeftOut.Kind.CASELESS, place);
        }
    }

    /** A key has the type of what references it. */
    private static boolean isSpaced(ColumnSpec column) {
        return column.jdbc() instanceof JdbcForm.Own || "NUMERIC".equals(coded(column));
    }

    /** MariaDB hands out the bytes of a shape, which are no text. */
    private static boolean isShape(ColumnSpec column) {
        return column.jdbc() instanceof JdbcForm.Cast cast && cast.read().startsWith("ST_ASTEXT(");
    }

    private static String coded(ColumnSpec column) {
        return column.jdbc() instanceof JdbcForm.Coded coded ? coded.constant() : "";
    }

    private ValueForm form(ValueForm form) {
        if (form instanceof ValueForm.UuidText) {
            return converted(PortableConverter.Kind.UUID_TEXT, "UuidAsTextConverter");
        }
        if (form instanceof ValueForm.Mixed) {
            return converted(PortableConverter.Kind.ANY, "AnyValueConverter");
        }
        return form instanceof ValueForm.CaselessText ? ValueForm.PLAIN : form;
    }

    private ValueForm converted(PortableConverter.Kind kind, String name) {
        PortableConverter converter =
                converters.computeIfAbsent(kind, wanted -> new PortableConverter(names.type(name), wanted));
        return new ValueForm.Converted(converter.name());
    }

    private static @Nullable String definition(ColumnSpec column) {
        boolean coded = column.definition() == null && column.jdbc() instanceof JdbcForm.Coded;
        return coded ? ((JdbcForm.Coded) column.jdbc()).definition() : column.definition();
    }

    private static ColumnSpec column(ColumnSpec column) {
        return new ColumnSpec(
                column.name(),
                definition(column),
                column.length(),
                column.precision(),
                column.scale(),
                null,
                column.nullable(),
                column.generated());
    }
}
