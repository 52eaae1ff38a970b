package io.github.schemata.sqlite.matrix;

import io.github.schemata.sqlite.testing.Migration;
import io.github.schemata.sqlite.testing.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

/** The bytes of a database file with each variant of the schema, Liquibase's own tables in it already. */
final class Templates {

    private static final Map<Variant, byte[]> FILES = new EnumMap<>(Variant.class);

    private Templates() {}

    static synchronized byte[] of(Variant variant) throws IOException, SQLException {
        byte[] known = FILES.get(variant);
        if (known == null) {
            known = made(variant);
            FILES.put(variant, known);
        }
        return known;
    }

    private static byte[] made(Variant variant) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("template");
        Path file = folder.resolve("template.db");
        Migration migration = Migration.of(file);
        try (Connection connection = migration.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : variant.sql()) {
                statement.execute(sql);
            }
        }
        migration.changelog("- changeSet: {id: 0, author: test, changes: [{sql: SELECT 1}]}")
                .update();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder.resolve("changelog.yaml"));
        try (var rest = Files.list(folder)) {
            for (Path path : rest.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(folder);
        return bytes;
    }
}
