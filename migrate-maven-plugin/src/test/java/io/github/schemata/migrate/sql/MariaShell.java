package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.testing.MariaServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/** The tests' MariaDB, asked by the mariadb client. */
final class MariaShell implements Server {

    private String url;

    /** Where no server is installed the test is skipped. */
    MariaShell() throws IOException, SQLException {
        this.url = MariaServer.shared().newDatabase();
    }

    @Override
    public Product product() {
        return Product.MARIADB;
    }

    @Override
    public void empty() throws IOException, SQLException {
        url = MariaServer.shared().newDatabase();
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "&allowMultiQueries=true");
    }

    @Override
    public List<String> shell() {
        try {
            Configuration login = Configuration.parse(url);
            HostAddress address = login.addresses().get(0);
            List<String> command = new ArrayList<>(List.of(
                    "mariadb",
                    "--no-defaults",
                    "--default-character-set=utf8mb4",
                    "-h",
                    address.host,
                    "-P",
                    "" + address.port,
                    "-u",
                    login.user()));
            if (login.password() != null) {
                command.add("--password=" + login.password());
            }
            command.add(login.database());
            return command;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The server ends with the JVM. */
    @Override
    public void close() {}
}
