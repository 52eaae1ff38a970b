package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables and views that rows come from. Each is told by its name, with its schema before it where that counts. */
public final class Sources {

    private Sources() {}

    private static Stream<TableName> all(Schema schema) {
        return Stream.concat(
                schema.tables().stream().map(Table::name),
                schema.views().stream().map(View::name));
    }

    /** By what {@link TableName#toString} makes of it: spelled exactly so, else in another case. */
    public static Optional<TableName> named(Schema schema, String source) {
        return all(schema)
                .filter(name -> name.toString().equals(source))
                .findFirst()
                .or(() -> all(schema)
                        .filter(name -> name.toString().equalsIgnoreCase(source))
                        .findFirst());
    }

    /**
     * What an entity or a query means by a name.
     *
     * @param namespace the schema or database that it gives; null where it gives none
     */
    static Optional<TableName> meant(Schema schema, @Nullable String namespace, String name) {
        TableName given = new TableName(namespace, name);
        Optional<TableName> known = all(schema)
                .filter(given::equals)
                .findFirst()
                .or(() -> all(schema).filter(given::matches).findFirst());
        if (known.isPresent()) {
            return known;
        }
        // The schema read calls the current one none; an entity may well name it.
        List<TableName> alike =
                all(schema).filter(found -> found.name().equalsIgnoreCase(name)).toList();
        return alike.stream()
                .filter(found -> found.schema() == null)
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    public static Optional<Table> table(Schema schema, String source) {
        return named(schema, source).flatMap(schema::table);
    }
}
