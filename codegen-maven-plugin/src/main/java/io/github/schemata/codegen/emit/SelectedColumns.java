package io.github.schemata.codegen.emit;

import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.naming.Quoting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the query behind an entity selects: all columns, one by one where some need another name. */
final class SelectedColumns {

    private SelectedColumns() {}

    static String of(EntityClass entity, String table, Quoting quoting) {
        Stream<String> key = entity.identifier() instanceof Identifier.Single single
                ? Stream.of(single.value().column().name())
                : Stream.empty();
        List<String> columns = Stream.concat(key, entity.attributes().stream().flatMap(SelectedColumns::columns))
                .distinct()
                .toList();
        return columns.stream().allMatch(quoting::isMappable)
                ? table + ".*"
                : columns.stream()
                        .map(column -> selected(table, column, quoting))
                        .collect(Collectors.joining(", "));
    }

    private static Stream<String> columns(Attribute attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return Stream.of(basic.column().name());
        }
        return attribute instanceof ToOneAttribute toOne
                ? toOne.joins().stream().map(ToOneAttribute.Join::column)
                : Stream.empty();
    }

    private static String selected(String table, String column, Quoting quoting) {
        String name = table + "." + quoting.forSql(column);
        return quoting.isMappable(column) ? name : name + " as " + quoting.forSql(quoting.alias(column));
    }
}
