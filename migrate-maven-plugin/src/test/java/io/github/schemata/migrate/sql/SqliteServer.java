package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

final class SqliteServer implements Server {

    private final Path file;

    SqliteServer(Path folder) {
        file = folder.resolve("my.db");
    }

    @Override
    public Product product() {
        return Product.SQLITE;
    }

    @Override
    public void empty() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    public List<String> shell() {
        return Server.isInstalled("sqlite3", "--version") ? List.of("sqlite3", file.toString()) : List.of();
    }

    @Override
    public void close() {}
}
