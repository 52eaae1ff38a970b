package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrayReferencesTest {

    @Test
    void findsKeysToUniqueColumnsWithoutARowOrInAnotherCase() throws SQLException {
        assertThat(strays("""
                        CREATE TABLE p (id INTEGER PRIMARY KEY, u TEXT COLLATE NOCASE UNIQUE, v TEXT UNIQUE);
                        CREATE TABLE c (exact TEXT REFERENCES p(u), cased TEXT REFERENCES p(u), gone TEXT REFERENCES p(v));
                        INSERT INTO p VALUES (1, 'Ab', 'x');
                        INSERT INTO c VALUES ('Ab', 'ab', 'y'), (NULL, NULL, NULL);
                        """)).containsExactlyInAnyOrder(List.of("cased"), List.of("gone"));
    }

    @Test
    void findsTextsThatAreNotTheNumberTheyReference() throws SQLException {
        assertThat(strays("""
                        CREATE TABLE p (id INTEGER PRIMARY KEY);
                        CREATE TABLE c (good TEXT REFERENCES p, bad TEXT REFERENCES p);
                        INSERT INTO p VALUES (1);
                        INSERT INTO c VALUES ('1', 'one');
                        """)).containsExactly(List.of("bad"));
    }

    @Test
    void looksAtNoOrdinaryKey() throws SQLException {
        assertThat(strays("""
                        CREATE TABLE p (id INTEGER PRIMARY KEY, plain TEXT);
                        CREATE TABLE c (p_id INTEGER REFERENCES p, plain TEXT REFERENCES p(plain), q INTEGER REFERENCES q);
                        INSERT INTO c VALUES (7, 'x', 1);
                        """)).isEmpty();
    }

    private static List<List<String>> strays(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            Schema schema = new SqliteDialect().read(connection);
            return new StrayReferences(connection, 100)
                    .find(schema).getOrDefault(TableName.of("c"), Set.of()).stream()
                            .map(ForeignKey::columns)
                            .toList();
        }
    }
}
