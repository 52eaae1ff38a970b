package io.github.schemata.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.sqlite.testing.Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableGlobsTest {

    @Test
    void leavesToToolsWhatIsTheirs() throws SQLException {
        assertThat(names(TableGlobs.withoutTools(schema(
                        "album",
                        "HTE_album",
                        "HT_Album",
                        "DATABASECHANGELOG",
                        "flyway_schema_history",
                        "alembic_version"))))
                .containsExactly("album");
    }

    @Test
    void keepsATableThatOnlyBeginsAsHibernatesDo() throws SQLException {
        assertThat(names(TableGlobs.withoutTools(schema("HTE_station", "HT_voltage", "ht_"))))
                .containsExactlyInAnyOrder("HTE_station", "HT_voltage", "ht_");
    }

    @Test
    void takesStarAndQuestionMark() throws SQLException {
        Schema schema = schema("log_2024", "log_2025", "logs", "catalog");

        assertThat(names(new TableGlobs(List.of("LOG_*", "log?")).without(schema)))
                .containsExactly("catalog");
        assertThat(new TableGlobs(List.of()).without(schema)).isSameAs(schema);
    }

    private static List<String> names(Schema schema) {
        return schema.tables().stream()
                .map(Table::name)
                .map(name -> name.name())
                .toList();
    }

    private static Schema schema(String... tables) throws SQLException {
        try (Database database = Database.inMemory()) {
            for (String table : tables) {
                database.run("CREATE TABLE \"" + table + "\" (id INTEGER PRIMARY KEY)");
            }
            return new SqliteReader(database.connection()).read();
        }
    }
}
