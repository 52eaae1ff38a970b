package io.github.schemata.codegen.mapping.validation;

import io.github.schemata.codegen.mapping.type.DeclaredSizes;
import io.github.schemata.codegen.mapping.value.Findings;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.Constraint;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Jakarta Validation is told: what the database would refuse, before it does, and the lengths and digits of the
 * declared types, which SQLite does not look at. No row that exists becomes invalid.
 */
public final class Constraints {

    private final Schema schema;
    private final DataProfile data;
    private final Findings findings;
    private final Map<TableName, CheckedBounds> checks = new TreeMap<>(TableName.ORDER);

    public Constraints(Schema schema, DataProfile data, Findings findings) {
        this.schema = schema;
        this.data = data;
        this.findings = findings;
    }

    /** The same entity with constraints on the values that it writes; a view writes none. */
    public EntityClass addTo(EntityClass entity) {
        if (entity.source() instanceof RowSource.OfView) {
            return entity;
        }
        Map<String, List<Constraint>> byAttribute = new TreeMap<>();
        schema.table(entity.source().name()).ifPresent(table -> {
            // The components of a key are not validated: for that, the key would have to be @Valid.
            if (entity.identifier() instanceof Identifier.Single single && !single.generated()) {
                byAttribute.put(single.attribute(), of(table, single.value()));
            }
            entity.attributes().forEach(attribute -> byAttribute.put(attribute.name(), of(table, attribute)));
        });
        byAttribute.values().removeIf(List::isEmpty);
        return entity.constrained(byAttribute);
    }

    private List<Constraint> of(Table table, Attribute attribute) {
        if (attribute instanceof ToOneAttribute toOne) {
            return toOne.required() ? List.of(new Constraint.NotNull()) : List.of();
        }
        return attribute instanceof BasicAttribute basic && !basic.column().generated()
                ? table.column(basic.column().name())
                        .map(column -> of(table, column, basic))
                        .orElse(List.of())
                : List.of();
    }

    private List<Constraint> of(Table table, Column column, BasicAttribute attribute) {
        ColumnProfile held = data.of(table.name(), column.name());
        List<Constraint> constraints = new ArrayList<>();
        boolean emptyTexts = held.temporal().containsKey(TemporalForm.EMPTY);
        if (!column.nullable() && !emptyTexts) {
            constraints.add(new Constraint.NotNull());
        }
        constraints.addAll(checks.computeIfAbsent(table.name(), name -> CheckedBounds.of(schema.product(), table))
                .of(column, attribute, declaredLength(table, column, attribute, held)));
        constraints.addAll(digits(table, column, attribute, held));
        return constraints;
    }

    /** The most characters or bytes; the largest number where there is no such limit. */
    private int declaredLength(Table table, Column column, BasicAttribute attribute, ColumnProfile held) {
        Integer length = DeclaredSizes.length(column.type(), attribute);
        if (length != null && held.oversized() > 0) {
            findings.tellOversized(table.name(), column);
        }
        return length == null || held.oversized() > 0 ? Integer.MAX_VALUE : length;
    }

    private List<Constraint> digits(Table table, Column column, BasicAttribute attribute, ColumnProfile held) {
        Integer precision = attribute.column().precision();
        if (precision == null || !attribute.type().equals(JavaType.BIG_DECIMAL)) {
            return List.of();
        }
        if (held.oversized() > 0) {
            findings.tellOversized(table.name(), column);
            return List.of();
        }
        Integer scale = attribute.column().scale();
        int fraction = scale == null ? 0 : Math.max(0, scale);
        return List.of(new Constraint.Digits(Math.max(0, precision - fraction), fraction));
    }
}
