package io.github.schemata.codegen.source;

import io.github.schemata.codegen.CodegenException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The schemas that a user has made; on MariaDB its databases. */
final class SchemaNames {

    private static final Set<String> OF_THE_SERVER =
            Set.of("information_schema", "mysql", "performance_schema", "sys", "pg_catalog", "pg_toast");

    private SchemaNames() {}

    /** In order; none on a product that has no schemas. */
    static List<String> of(Connection connection) {
        List<String> names = new ArrayList<>();
        try {
            DatabaseMetaData about = connection.getMetaData();
            boolean catalogs = !about.supportsSchemasInTableDefinitions();
            try (ResultSet found = catalogs ? about.getCatalogs() : about.getSchemas()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new CodegenException(
                    "The schemas of the database cannot be listed: " + e.getMessage()
                            + "\nCheck the rights of the user, or leave codegen.schemas out.",
                    e);
        }
        return names.stream()
                .filter(name -> !OF_THE_SERVER.contains(name) && !name.startsWith("pg_temp_"))
                .filter(name -> !name.startsWith("pg_toast_temp_"))
                .sorted()
                .toList();
    }
}
