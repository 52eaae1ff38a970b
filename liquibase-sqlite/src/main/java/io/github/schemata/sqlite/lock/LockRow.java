package io.github.schemata.sqlite.lock;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of DATABASECHANGELOGLOCK, kept for those who look there: plain Liquibase and {@code listLocks}. */
final class LockRow {

    /** As it stands, of a row that is locked. */
    record Locked(int id, String by, @Nullable Instant since) {

        String text() {
            return by + (since == null ? "" : ", since " + since);
        }
    }

    private final Connection connection;
    private final String name;
    private final String table;

    /** @param name the table's, plain */
    LockRow(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
        this.table = Identifiers.quote(name);
    }

    boolean tableExists() throws SQLException {
        return exists("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower(?)", name);
    }

    boolean exists() throws SQLException {
        return tableExists() && exists("SELECT 1 FROM " + table + " WHERE ID = ?", 1);
    }

    Optional<Locked> locked() throws SQLException {
        String sql = "SELECT ID, LOCKEDBY, LOCKGRANTED FROM " + table + " WHERE LOCKED = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, 1);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String by = row.getString(2);
                return Optional.of(new Locked(row.getInt(1), by == null ? "unknown" : by, instant(row.getString(3))));
            }
        }
    }

    void lock(String by) throws SQLException {
        update("LOCKED = 1, LOCKGRANTED = CURRENT_TIMESTAMP, LOCKEDBY = ?", by);
    }

    void unlock() throws SQLException {
        update("LOCKED = 0, LOCKGRANTED = NULL, LOCKEDBY = ?", null);
    }

    private void update(String assignments, @Nullable String by) throws SQLException {
        String sql = "UPDATE " + table + " SET " + assignments + " WHERE ID = 1";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, by);
            update.executeUpdate();
        }
    }

    private boolean exists(String sql, Object parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** SQLite's CURRENT_TIMESTAMP is text, in UTC; drivers write milliseconds too. */
    private static @Nullable Instant instant(@Nullable String granted) {
        if (granted == null) {
            return null;
        }
        try {
            return granted.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochMilli(Long.parseLong(granted))
                    : LocalDateTime.parse(granted.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }
}
