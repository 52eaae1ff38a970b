package io.github.schemata.codegen.proof.inside;

import jakarta.persistence.Convert;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts the values that the driver turns into another one without a word: for a number that is text it gives 0, for a
 * truth that is text false, and a number too large for an {@code int} it cuts off.
 */
final class Misreadings {

    private static final String NO_WHOLE_NUMBER =
            "typeof(%1$s) = 'real' or typeof(%1$s) in ('text', 'blob') and (%1$s glob '*[^-+0-9]*' or %1$s = '')";
    private static final String BEYOND = NO_WHOLE_NUMBER + " or %1$s not between %2$d and %3$d";
    private static final String NO_NUMBER =
            "typeof(%1$s) in ('text', 'blob') and (%1$s glob '*[^-+0-9.eE]*' or %1$s = '')";

    private static final Map<Class<?>, String> MISREAD = Map.ofEntries(
            Map.entry(Long.class, NO_WHOLE_NUMBER),
            Map.entry(long.class, NO_WHOLE_NUMBER),
            Map.entry(Integer.class, BEYOND.formatted("%1$s", Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(int.class, BEYOND.formatted("%1$s", Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Short.class, BEYOND.formatted("%1$s", Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(short.class, BEYOND.formatted("%1$s", Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Double.class, NO_NUMBER),
            Map.entry(double.class, NO_NUMBER),
            Map.entry(Boolean.class, "%1$s not in (0, 1)"),
            Map.entry(boolean.class, "%1$s not in (0, 1)"));

    private final Metamodel metamodel;
    private final SqliteSource database;

    Misreadings(Metamodel metamodel, SqliteSource database) {
        this.metamodel = metamodel;
        this.database = database;
    }

    /** A line for each attribute with such values. */
    List<String> of(Class<?> entity) {
        List<Field> fields = fields(entity);
        if (fields.isEmpty()) {
            return List.of();
        }
        String query = Annotations.subselect(entity);
        String source = query == null ? RawTable.quoted(Annotations.tableOf(entity)) : "(" + query + ")";
        String sums = fields.stream().map(Misreadings::sum).collect(Collectors.joining(", "));
        List<String> faults = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + sums + " from " + source)) {
            found.next();
            report(fields, found, faults);
        } catch (SQLException e) {
            // Hibernate meets the same table, and what it says of it is a fault already.
            return faults;
        }
        return faults;
    }

    private static void report(List<Field> fields, ResultSet found, List<String> faults) throws SQLException {
        for (int i = 0; i < fields.size(); i++) {
            long count = found.getLong(i + 1);
            Field field = fields.get(i);
            if (count > 0) {
                faults.add("." + field.getName() + ": " + count + " values are read as another value, since the type "
                        + field.getType().getSimpleName() + " cannot hold them");
            }
        }
    }

    private List<Field> fields(Class<?> entity) {
        return metamodel.entity(entity).getAttributes().stream()
                .filter(attribute -> attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC)
                .map(Attribute::getName)
                .sorted()
                .map(name -> Fields.named(entity, name))
                .filter(field -> MISREAD.containsKey(field.getType()) && !field.isAnnotationPresent(Convert.class))
                .toList();
    }

    private static String sum(Field field) {
        String column = RawTable.quoted(EntityShapes.columnOf(field));
        return "total(" + MISREAD.get(field.getType()).formatted(column) + ")";
    }
}
