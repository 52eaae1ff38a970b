package io.github.schemata.codegen.testing.inside;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as texts to compare: once as an entity has them, once as the table has them. */
final class RowTexts {

    private final PersistenceUnitUtil unit;
    private final List<Part> parts = new ArrayList<>();

    /** A value of a row: the fields to go through, and the SQL that gives the same. */
    private record Part(List<Field> path, String sql, boolean reference) {

        Field last() {
            return path.get(path.size() - 1);
        }
    }

    RowTexts(Class<?> type, PersistenceUnitUtil unit) {
        this.unit = unit;
        Set<String> given = new HashSet<>();
        for (Field field : fields(type)) {
            JoinColumn[] joins = field.getAnnotationsByType(JoinColumn.class);
            if (field.isAnnotationPresent(EmbeddedId.class)) {
                fields(field.getType()).stream()
                        .filter(part -> part.isAnnotationPresent(Column.class))
                        .forEach(part -> parts.add(new Part(List.of(field, part), column(part), false)));
            } else if (joins.length > 0) {
                Arrays.stream(joins).forEach(join -> given.add(join.name()));
                parts.add(new Part(List.of(field), reference(field, joins), true));
            } else if (field.isAnnotationPresent(Column.class)) {
                parts.add(new Part(List.of(field), column(field), false));
            }
        }
    }

    String of(Object row) {
        return parts.stream().map(part -> text(part, row)).collect(Collectors.joining("|"));
    }

    private String text(Part part, Object row) {
        Object value = row;
        for (Field field : part.path()) {
            value = value == null ? null : get(field, value);
        }
        if (!part.reference() || value == null) {
            return text(value);
        }
        return byKey(part.last(), part.last().getAnnotationsByType(JoinColumn.class))
                        .isPresent()
                ? text(unit.getIdentifier(value))
                : "there";
    }

    List<String> inTable(Connection connection, String table) throws SQLException {
        String columns = parts.stream().map(Part::sql).collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + columns + " from " + quoted(table) + " this")) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < parts.size(); i++) {
                    row.add(text(value(parts.get(i), found, i + 1)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // The converter's annotation is all that tells its types.
    private static @Nullable Object value(Part part, ResultSet found, int column) throws SQLException {
        if (part.reference()) {
            return found.getString(column);
        }
        Convert convert = part.last().getAnnotation(Convert.class);
        Object raw = found.getObject(column);
        if (convert == null || raw == null) {
            return raw == null ? null : typed(part.last().getType(), found, column);
        }
        try {
            AttributeConverter<Object, Object> converter = (AttributeConverter<Object, Object>)
                    convert.converter().getConstructor().newInstance();
            return converter.convertToEntityAttribute(found.getString(column));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object typed(Class<?> type, ResultSet found, int column) throws SQLException {
        Map<Class<?>, Reading> readings = Map.of(
                Long.class, ResultSet::getLong,
                Integer.class, ResultSet::getInt,
                Double.class, ResultSet::getDouble,
                Boolean.class, ResultSet::getBoolean,
                BigDecimal.class, (rows, number) -> new BigDecimal(rows.getString(number)),
                String.class, ResultSet::getString,
                byte[].class, ResultSet::getBytes);
        return readings.getOrDefault(type, ResultSet::getObject).read(found, column);
    }

    private interface Reading {
        @Nullable
        Object read(ResultSet rows, int column) throws SQLException;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        // EclipseLink cuts the blanks off what is declared CHAR, unless its session is told not to.
        return String.valueOf(value).stripTrailing();
    }

    private static String column(Field field) {
        return "this." + quoted(unquoted(field.getAnnotation(Column.class).name()));
    }

    /** What a reference leads to: its key, or that it is there at all where it is found by several columns. */
    private static String reference(Field field, JoinColumn[] joins) {
        Class<?> target = field.getType();
        String conditions = Arrays.stream(joins)
                .map(join -> "t." + quoted(referenced(target, join)) + " = this." + quoted(unquoted(join.name())))
                .collect(Collectors.joining(" and "));
        String shown = byKey(field, joins).map(key -> "t." + quoted(key)).orElse("'there'");
        String table = unquoted(target.getAnnotation(Table.class).name());
        return "(select " + shown + " from " + quoted(table) + " t where " + conditions + ")";
    }

    private static String referenced(Class<?> target, JoinColumn join) {
        return join.referencedColumnName().isEmpty()
                ? key(target).orElseThrow()
                : unquoted(join.referencedColumnName());
    }

    private static Optional<String> byKey(Field field, JoinColumn[] joins) {
        return joins.length == 1 && !isOddKey(field.getType()) ? key(field.getType()) : Optional.empty();
    }

    /** Keys that no text shows as the database does. */
    private static boolean isOddKey(Class<?> target) {
        return fields(target).stream()
                .anyMatch(field -> field.isAnnotationPresent(Id.class)
                        && (field.getType() == byte[].class || field.getType() == Boolean.class));
    }

    private static Optional<String> key(Class<?> target) {
        return fields(target).stream()
                .filter(field -> field.isAnnotationPresent(Id.class))
                .map(field -> unquoted(field.getAnnotation(Column.class).name()))
                .findFirst();
    }

    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        if (type.getSuperclass() != null) {
            fields.addAll(fields(type.getSuperclass()));
        }
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(fields::add);
        return fields;
    }

    static @Nullable Object get(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
