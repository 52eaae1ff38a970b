package io.github.schemata.codegen.proof.inside.read;

import io.github.schemata.codegen.proof.inside.shape.Annotations;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.Fields;
import io.github.schemata.codegen.proof.inside.shape.Sources;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import jakarta.persistence.Convert;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts the values that the driver turns into another one without a word: for a number that is text it gives 0, for a
 * truth that is text false, and a number too large for an {@code int} it cuts off.
 */
public final class Misreadings {

    private final Metamodel metamodel;
    private final Schema schema;
    private final ProofSource database;

    public Misreadings(Metamodel metamodel, Schema schema, ProofSource database) {
        this.metamodel = metamodel;
        this.schema = schema;
        this.database = database;
    }

    /** A line for each attribute with such values. */
    public List<String> of(Class<?> entity) {
        Map<Field, String> conditions = conditions(entity);
        if (conditions.isEmpty()) {
            return List.of();
        }
        String query = Annotations.subselect(entity);
        String source = query == null ? nameOf(entity) : "(" + query + ") as counted";
        List<Field> fields = List.copyOf(conditions.keySet());
        String sums = conditions.values().stream()
                .map(condition -> "count(case when " + condition + " then 1 end)")
                .collect(Collectors.joining(", "));
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

    private String nameOf(Class<?> entity) {
        String table = Annotations.tableOf(entity, schema);
        return Sources.table(schema, table)
                .map(database.sql()::nameOf)
                .orElseGet(() -> database.sql().quoted(table));
    }

    /** What is wrong with a value, of each attribute that this can be told of. */
    private Map<Field, String> conditions(Class<?> entity) {
        Map<Field, String> conditions = new LinkedHashMap<>();
        metamodel.entity(entity).getAttributes().stream()
                .filter(attribute -> attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC)
                .map(Attribute::getName)
                .sorted()
                .map(name -> Fields.named(entity, name))
                .filter(field -> !field.isAnnotationPresent(Convert.class))
                .forEach(field -> condition(entity, field).ifPresent(it -> conditions.put(field, it)));
        return conditions;
    }

    private Optional<String> condition(Class<?> entity, Field field) {
        Class<?> type = MethodType.methodType(field.getType()).wrap().returnType();
        String name = EntityShapes.columnOf(field);
        Column column = Sources.table(schema, Annotations.sourceOf(entity, schema))
                .flatMap(table -> table.column(name))
                .orElse(new Column(name, new SqlType.Other(""), true, null, null, null, Column.Identity.NONE, null));
        return database.sql().misread(type, column);
    }
}
