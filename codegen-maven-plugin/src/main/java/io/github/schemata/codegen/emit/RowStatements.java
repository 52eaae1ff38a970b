package io.github.schemata.codegen.emit;

import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.naming.Quoting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements that write an entity whose identifier is no column that Hibernate could name. Hibernate binds their
 * parameters in the order of the attributes' names (tried on 6.6.49 and 7.4.1), so the columns stand in that order.
 */
record RowStatements(String insert, String update, String delete) {

    static RowStatements of(EntityClass entity, String table, String rowId, Quoting quoting) {
        Map<String, String> columns = new TreeMap<>();
        for (Attribute attribute : entity.attributes()) {
            String column = written(attribute);
            if (column != null) {
                columns.put(attribute.name(), quoting.forSql(column));
            }
        }
        List<String> names = List.copyOf(columns.values());
        String insert = names.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
        String assignments = names.stream().map(name -> name + " = ?").collect(Collectors.joining(", "));
        return new RowStatements(
                insert,
                "update " + table + " set " + assignments + " where " + rowId + " = ?",
                "delete from " + table + " where " + rowId + " = ?");
    }

    private static @Nullable String written(Attribute attribute) {
        if (attribute instanceof BasicAttribute basic && !basic.column().generated()) {
            return basic.column().name();
        }
        return attribute instanceof ToOneAttribute toOne && toOne.writes() instanceof ToOneAttribute.Writes.Itself
                ? toOne.joins().get(0).column()
                : null;
    }
}
