package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.codegen.proof.inside.shape.AnnotatedField.Join;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds out, once per entity, what its rows are made of. */
public final class EntityShapes {

    private final Metamodel metamodel;
    private final Schema schema;
    private final Map<Class<?>, EntityShape> known = new HashMap<>();

    public EntityShapes(Metamodel metamodel, Schema schema) {
        this.metamodel = metamodel;
        this.schema = schema;
    }

    public Schema schema() {
        return schema;
    }

    public EntityShape of(Class<?> entity) {
        EntityShape shape = known.get(entity);
        if (shape == null) {
            shape = read(entity);
            known.put(entity, shape);
        }
        return shape;
    }

    private EntityShape read(Class<?> entity) {
        Table table = tableOf(entity);
        List<SingularAttribute<?, ?>> attributes = attributesOf(entity);
        List<Slot> slots = new ArrayList<>();
        List<Slot> toOnes = attributes.stream()
                .filter(Attribute::isAssociation)
                .map(attribute -> new AnnotatedField(Fields.named(entity, attribute.getName())))
                .filter(AnnotatedField::isToOne)
                .map(this::toOne)
                .toList();
        Field embeddedId = null;
        for (SingularAttribute<?, ?> attribute : attributes) {
            Field field = attribute.isAssociation() ? null : Fields.named(entity, attribute.getName());
            if (field != null && attribute.isId() && isEmbedded(attribute)) {
                embeddedId = field;
                slots.addAll(parts(field, toOnes, table));
            } else if (field != null && !attribute.isVersion() && !isMapped(attribute.isId(), toOnes)) {
                slots.add(basic(field, null, attribute.isId(), table));
            }
        }
        slots.addAll(toOnes);
        List<Slot> named = slots.stream().map(renaming(entity, table)).toList();
        return new EntityShape(entity, table, named, embeddedId, generated(attributes, entity), uniques(table));
    }

    /** A query may show columns by other names. */
    private static UnaryOperator<Slot> renaming(Class<?> entity, Table table) {
        String query = Annotations.subselect(entity);
        Map<String, String> names = query == null ? Map.of() : new MappedQuery(query).renamed();
        return slot -> slot.renamed(
                column -> EntityShape.spelled(table, names.getOrDefault(column.toLowerCase(Locale.ROOT), column)));
    }

    private Table tableOf(Class<?> entity) {
        String name = Annotations.sourceOf(entity, schema);
        return Sources.table(schema, name)
                .orElseThrow(() -> new CannotWrite(entity.getSimpleName() + " is mapped to no table"));
    }

    private List<SingularAttribute<?, ?>> attributesOf(Class<?> entity) {
        return metamodel.entity(entity).getAttributes().stream()
                .filter(SingularAttribute.class::isInstance)
                .<SingularAttribute<?, ?>>map(attribute -> (SingularAttribute<?, ?>) attribute)
                .sorted(Comparator.comparing(Attribute::getName))
                .toList();
    }

    private static List<String> generated(List<SingularAttribute<?, ?>> attributes, Class<?> entity) {
        return attributes.stream()
                .filter(attribute -> !attribute.isAssociation())
                .map(attribute -> Fields.named(entity, attribute.getName()))
                .filter(field -> new AnnotatedField(field).isGivenByDatabase())
                .map(EntityShapes::columnOf)
                .toList();
    }

    public static String columnOf(Field field) {
        jakarta.persistence.Column column = new AnnotatedField(field).column();
        return column == null || column.name().isEmpty() ? field.getName() : Annotations.unquoted(column.name());
    }

    private static boolean isEmbedded(SingularAttribute<?, ?> attribute) {
        return attribute.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED;
    }

    /** An identifier that a reference gives in whole. */
    private static boolean isMapped(boolean id, List<Slot> toOnes) {
        return id && toOnes.stream().anyMatch(slot -> "".equals(slot.mapsId()));
    }

    private static List<Slot> parts(Field embeddedId, List<Slot> toOnes, Table table) {
        return Fields.of(embeddedId.getType()).stream()
                .filter(part -> toOnes.stream()
                        .noneMatch(slot ->
                                "".equals(slot.mapsId()) || part.getName().equals(slot.mapsId())))
                .map(part -> basic(part, embeddedId, true, table))
                .toList();
    }

    private static Slot basic(Field field, @Nullable Field idField, boolean id, Table table) {
        AnnotatedField annotated = new AnnotatedField(field);
        jakarta.persistence.Column column = annotated.column();
        String name = columnOf(field);
        Optional<Column> inTable = table.column(name);
        boolean computed = inTable.map(Column::generated).isPresent();
        boolean inserted = column == null || column.insertable();
        boolean required = id
                || inTable.map(found -> !found.nullable())
                        .orElse(field.getType().isPrimitive());
        return new Slot(
                field,
                idField,
                false,
                field.getType(),
                List.of(name),
                List.of(),
                required,
                inserted && !computed && !annotated.isGeneratedId(),
                null);
    }

    private Slot toOne(AnnotatedField field) {
        List<String> key = keyOf(Annotations.sourceOf(field.targetEntity(), schema));
        List<Join> joins = field.joinColumns();
        List<String> columns = new ArrayList<>();
        List<String> referenced = new ArrayList<>();
        for (int i = 0; i < joins.size(); i++) {
            String keyColumn = i < key.size() ? key.get(i) : "";
            String name = joins.get(i).name();
            String other = joins.get(i).referenced();
            columns.add(name.isEmpty() ? field.name() + "_" + keyColumn : Annotations.unquoted(name));
            referenced.add(other.isEmpty() ? keyColumn : Annotations.unquoted(other));
        }
        return new Slot(
                field.field(),
                null,
                true,
                field.targetEntity(),
                List.copyOf(columns),
                List.copyOf(referenced),
                !field.isOptional(),
                joins.stream().anyMatch(Join::written),
                field.mapsId());
    }

    private List<String> keyOf(String table) {
        return Sources.table(schema, table)
                .flatMap(found -> Optional.ofNullable(found.primaryKey()))
                .map(PrimaryKey::columns)
                .orElse(List.of());
    }

    private static List<List<String>> uniques(Table table) {
        List<List<String>> uniques = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            uniques.add(key.columns());
        }
        table.uniqueKeys().forEach(unique -> uniques.add(unique.columns()));
        table.indexes().stream()
                .filter(Index::unique)
                .map(index -> index.parts().stream()
                        .map(Index.Part::column)
                        .filter(Objects::nonNull)
                        .toList())
                .filter(columns -> !columns.isEmpty())
                .forEach(uniques::add);
        return uniques.stream().distinct().toList();
    }
}
