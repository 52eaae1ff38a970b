package io.github.schemata.schema.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Who answers.
 *
 * @param version as the server gives it, {@code 10.11.19-MariaDB-0+deb12u1} or {@code 8.0.46}
 * @param database the connection's own; null where its url names none
 * @param exactNames whether two tables may differ in case only (lower_case_table_names = 0)
 */
record Server(String version, @Nullable String database, boolean exactNames) {

    static Server of(ResultSet row) throws SQLException {
        return new Server(row.getString("version"), row.getString("db"), row.getInt("folding") == 0);
    }

    boolean isMariaDb() {
        return version.contains("MariaDB");
    }

    String product() {
        return isMariaDb() ? "MariaDB" : "MySQL";
    }
}
