package io.github.schemata.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts run by psql. */
final class ScriptOnPostgresTest extends ScriptOnServer {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    Server server() {
        return server;
    }

    @Test
    void hasTheTypesOfTheProduct(@TempDir Path own) throws Exception {
        ColumnTypes.check(server(), own, """
                INTEGER -> integer
                BIGINT -> bigint
                SMALLINT -> smallint
                TINYINT -> smallint
                MEDIUMINT -> integer
                INT(11) -> integer
                REAL -> real
                DOUBLE -> double precision
                NUMERIC -> numeric
                NUMERIC(10,2) -> numeric(10,2)
                DECIMAL(19,4) -> numeric(19,4)
                currency -> numeric(19,4)
                TEXT -> text
                clob -> text
                VARCHAR -> character varying
                VARCHAR(40) -> character varying(40)
                nvarchar(40) -> character varying(40)
                CHAR(3) -> character(3)
                BLOB -> bytea
                varbinary(16) -> bytea
                longblob -> bytea
                oid -> oid
                uuid -> uuid
                DATE -> date
                time -> time without time zone
                DATETIME -> timestamp without time zone
                datetime(6) -> timestamp(6) without time zone
                timestamp(3) -> timestamp(3) without time zone
                timestamp with time zone -> timestamp with time zone
                BOOLEAN -> boolean
                BOOLEAN = defaultValue: 0 -> boolean = false
                BOOLEAN = defaultValue: "1" -> boolean = true
                BOOLEAN = defaultValueNumeric: 1 -> boolean = true
                BOOLEAN = defaultValueBoolean: false -> boolean = false
                BOOLEAN = defaultValueComputed: "0" -> boolean = false
                DATETIME = defaultValue: CURRENT_TIMESTAMP -> timestamp without time zone = now()
                DATETIME = defaultValueComputed: CURRENT_TIMESTAMP -> timestamp without time zone = now()
                DATE = defaultValue: CURRENT_DATE -> date = CURRENT_DATE
                DATE = defaultValueDate: "2001-02-03" -> date = '2001-02-03'::date
                DATETIME = defaultValueDate: "2001-02-03T04:05:06" -> timestamp without time zone = '2001-02-03 04:05:06'::timestamp without time zone
                TEXT = defaultValue: x -> text = 'x'::text
                INTEGER = defaultValue: 5 -> integer = 5
                NUMERIC(10,2) = defaultValueNumeric: 0.5 -> numeric(10,2) = 0.5
                """);
    }

    @Test
    void checksDeferredKeysBetweenChangesets(@TempDir Path own) throws Exception {
        ChangelogFolder changelog = ChangelogFolder.in(own)
                .change("20260101000000-a", """
                        - sql: {sql: "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED)"}
                        - sql: {sql: "INSERT INTO a VALUES (1, 2)"}
                        - sql: {sql: "INSERT INTO a VALUES (2, 1)"}
                        """)
                .change("20260102000000-b", "- addColumn: {tableName: a, columns: [{column: {name: c, type: int}}]}");

        succeed(ChangelogScript.write(
                changelog.setup(), server().product(), all -> new Span(0, 2, true, "base", "head")));

        assertThat(rows("SELECT id, b, c FROM a ORDER BY id"))
                .containsExactly(List.of("1", "2", "null"), List.of("2", "1", "null"));
    }
}
