package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Locale;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** What Hibernate's objects are called in the database. */
final class Names {

    private static final List<String> PREFIXES = List.of("fk", "uk_", "uk", "idx");

    private final @Nullable String defaultSchema;

    /**
     * @param defaultSchema the schema of tables that name none; null for the connection's
     */
    Names(@Nullable String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    /** A catalogue is what MariaDB calls a schema, and no database of ours has both. */
    TableName of(Table table) {
        return of(table.getCatalog(), table.getSchema(), table.getName());
    }

    TableName of(@Nullable String catalog, @Nullable String schema, String name) {
        String stated = schema == null ? catalog : schema;
        return new TableName(stated == null ? defaultSchema : stated, name);
    }

    static List<String> of(List<Column> columns) {
        return columns.stream().map(Column::getName).toList();
    }

    /** The name that somebody gave; null for a digest, {@code FKhsd3…}, of what Hibernate's own code makes. */
    static @Nullable String given(@Nullable String name) {
        return name == null || isDigest(name.toLowerCase(Locale.ROOT)) ? null : name;
    }

    /** A prefix and 128 bits to the base of 35, see Hibernate's {@code NamingHelper.hashedName}. */
    private static boolean isDigest(String name) {
        return PREFIXES.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .anyMatch(rest -> rest.length() >= 20
                        && rest.length() <= 25
                        && rest.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'y')
                        && rest.chars().anyMatch(c -> c <= '9'));
    }
}
