package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A SQLite baseline on other servers: their twins of its tables. */
final class TwinsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Example.class)
    void standOnPostgresqlAndGoAgain(Example example) throws Exception {
        upAndDownAndUp(
                example,
                Servers.postgresql(),
                "SELECT count(*) FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'");
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void standOnMariadbAndGoAgain(Example example) throws Exception {
        upAndDownAndUp(
                example,
                Servers.mariadb(),
                "SELECT count(*) FROM information_schema.tables"
                        + " WHERE table_schema = database() AND table_name NOT LIKE 'databasechangelog%'");
    }

    private void upAndDownAndUp(Example example, String url, String count) throws Exception {
        try (Database from = Database.at(example.in(folder));
                Connection connection = DriverManager.getConnection(url)) {
            Path root = BaselineTest.written(from, folder, Format.YAML);
            String file = BaselineTest.file(Format.YAML);
            long tables = Baseline.of(from.connection(), List.of()).changesets().stream()
                    .filter(changeset -> "!sqlite".equals(changeset.dbms()))
                    .flatMap(changeset -> changeset.changes().stream())
                    .filter(change -> change.type().equals("createTable"))
                    .count();
            Database to = new Database(connection);
            StockLiquibase.run(root, file, connection, false, StockLiquibase::update);
            assertThat(to.values(count)).containsExactly("" + tables);
            StockLiquibase.run(root, file, connection, false, StockLiquibase::rollback);
            assertThat(to.values(count)).containsExactly("0");
            StockLiquibase.run(root, file, connection, false, StockLiquibase::update);
            assertThat(to.values(count)).containsExactly("" + tables);
        }
    }

    /** What a column becomes: on PostgreSQL, on MariaDB, its default on each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "INTEGER DEFAULT 1                  | bigint            | bigint(20)    | 1                    | 1",
                "INT DEFAULT 0x10                   | integer           | int(11)       | 16                   | 16",
                "TINYINT                            | smallint          | smallint(6)   | null                 | null",
                "UNSIGNED BIG INT                   | bigint            | bigint(20)    | null                 | null",
                "BOOLEAN NOT NULL DEFAULT 0         | boolean           | tinyint(1)    | false                | 0",
                "BOOLEAN DEFAULT TRUE               | boolean           | tinyint(1)    | true                 | 1",
                "TINYINT(1) DEFAULT '1'             | boolean           | tinyint(1)    | true                 | 1",
                "DECIMAL(10,2) DEFAULT 1.50         | numeric(10,2)     | decimal(10,2) | 1.50                 | 1.50",
                "NUMERIC DEFAULT -1                 | numeric(30,10)    | decimal(30,10) | '-1'::integer       | -1.0000000000",
                "DECIMAL(5)                         | numeric(5,0)      | decimal(5,0)  | null                 | null",
                "NUMERIC(70,40)                     | numeric(65,30)    | decimal(65,30) | null                | null",
                "REAL DEFAULT 1e3                   | double precision  | double        | '1000'::numeric      | 1000",
                "VARCHAR(160) DEFAULT 'it''s'       | character varying(160) | varchar(160) | 'it''s'::character varying | 'it''s'",
                "NVARCHAR(20)                       | character varying(20)  | varchar(20)  | null             | null",
                "TEXT DEFAULT 'no'                  | text              | longtext      | 'no'::text           | 'no'",
                "TEXT DEFAULT 'back\\slash'         | text              | longtext      | 'back\\slash'::text  | 'back\\\\slash'",
                "TEXT DEFAULT 'null'                | text              | longtext      | 'null'::text         | 'null'",
                "TEXT DEFAULT ''                    | text              | longtext      | ''::text             | ''",
                "TEXT DEFAULT 12                    | text              | longtext      | '12'::text           | '12'",
                "TEXT DEFAULT CURRENT_TIMESTAMP     | text              | longtext      | now()    | current_timestamp()",
                "TEXT UNIQUE                        | character varying(255) | varchar(255) | null             | null",
                "BLOB DEFAULT x'00FF'               | bytea             | longblob      | '\\x00ff'::bytea     | *",
                "BLOB UNIQUE                        | bytea             | varbinary(255) | null                | null",
                "DATE DEFAULT '2026-01-31'          | date              | date          | '2026-01-31'::date   | '2026-01-31'",
                "DATE DEFAULT (date('now'))         | date              | date          | CURRENT_DATE         | curdate()",
                "DATETIME DEFAULT CURRENT_TIMESTAMP | timestamp(6) without time zone | datetime(6) | now() | current_timestamp(6)",
                "TIMESTAMP NOT NULL                 | timestamp(6) without time zone | datetime(6) | null   | null",
                "TIME DEFAULT '23:59:59'            | time(6) without time zone | time(6) | '23:59:59'::time without time zone | '23:59:59.000000'",
                "UUID                               | uuid              | uuid          | null                 | null",
                "JSON DEFAULT '{}'                  | json              | longtext      | '{}'::json           | '{}'",
                "POINT                              | text              | longtext      | null                 | null",
                "TEXT DEFAULT (lower('X'))          | text              | longtext      | null                 | null",
                "INTEGER DEFAULT 'abc'              | bigint            | bigint(20)    | null                 | null"
            })
    void becomeTheTypesThatTheServersHave(
            String column, String postgresqlType, String mariadbType, String postgresqlDefault, String mariadbDefault)
            throws Exception {
        try (Database from = Database.inMemory().run("CREATE TABLE t (c " + column + ")")) {
            Path root = BaselineTest.written(from, folder, Format.YAML);
            assertThat(column(root, Servers.postgresql(), """
                    SELECT format_type(a.atttypid, a.atttypmod) || ' | ' || coalesce(pg_get_expr(d.adbin, d.adrelid), 'null')
                    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                    WHERE a.attrelid = 't'::regclass AND a.attname = 'c'""")).isEqualTo(postgresqlType + " | " + postgresqlDefault);
            String maria = column(root, Servers.mariadb(), """
                    SELECT concat(column_type, ' | ', coalesce(nullif(column_default, 'NULL'), 'null'))
                    FROM information_schema.columns
                    WHERE table_schema = database() AND table_name = 't' AND column_name = 'c'""");
            assertThat(maria).startsWith(mariadbType + " | ");
            if (!mariadbDefault.equals("*")) {
                assertThat(maria).isEqualTo(mariadbType + " | " + mariadbDefault);
            }
        }
    }

    private static String column(Path root, String url, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            StockLiquibase.run(root, BaselineTest.file(Format.YAML), connection, false, StockLiquibase::update);
            return new Database(connection).values(query).get(0);
        }
    }

    @Test
    void holdTheRowsThatWereThere() throws Exception {
        try (Database from = Database.at(Example.CHINOOK.in(folder))) {
            Path root = BaselineTest.written(from, folder, Format.YAML);
            for (String url : List.of(Servers.postgresql(), Servers.mariadb())) {
                try (Connection connection = DriverManager.getConnection(url)) {
                    StockLiquibase.run(root, BaselineTest.file(Format.YAML), connection, false, StockLiquibase::update);
                    assertThat(Rows.copied(from.connection(), connection)).isEqualTo(15_607);
                }
            }
        }
    }
}
