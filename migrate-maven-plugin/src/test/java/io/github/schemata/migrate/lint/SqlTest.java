package io.github.schemata.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.lint.SqlText.Type;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of SQL and types, and what is not read into them. */
final class SqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "INSERT INTO album (title) VALUES ('it''s :: PRAGMA ENGINE=InnoDB')",
                "INSERT INTO album (title) SELECT title FROM old WHERE year > 1 -- PRAGMA x::text",
                "UPDATE album SET title = upper(title) WHERE id IN (1, 2) /* ON DUPLICATE KEY UPDATE */",
                "CREATE TABLE pragma (engine INT, type VARCHAR(10), domain INT, ignore_it INT, glob INT)",
                "CREATE TABLE \"a::b\" (id INT PRIMARY KEY, CHECK (id > 0), UNIQUE (id))",
                "CREATE UNIQUE INDEX ix ON album (title DESC)",
                "ALTER TABLE album ADD COLUMN comment VARCHAR(10) DEFAULT 'x' NOT NULL",
                "DELETE FROM album WHERE EXISTS (SELECT 1 FROM track t WHERE t.album_id = album.id)",
                "CREATE VIEW v AS SELECT CAST(id AS VARCHAR(20)) AS id, COALESCE(title, '') FROM album",
                "DROP TABLE IF EXISTS old",
                "SELECT replace(title, 'a', 'b') FROM album",
                "INSERT INTO t VALUES ('a\\'b :: c')"
            })
    void plainSqlIsUnderstoodEverywhere(String sql) {
        for (Product product : Product.values()) {
            assertThat(constructs(sql, product)).as(product.label()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT id::text FROM album | POSTGRESQL",
                "CREATE EXTENSION citext | POSTGRESQL",
                "CREATE INDEX CONCURRENTLY ix ON album (title) | POSTGRESQL",
                "DO $$ BEGIN DROP TABLE x; END $$ | POSTGRESQL",
                "SELECT DISTINCT ON (title) * FROM album | POSTGRESQL",
                "INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING | SQLITE POSTGRESQL",
                "PRAGMA foreign_keys = ON | SQLITE",
                "CREATE VIRTUAL TABLE f USING fts5(a) | SQLITE",
                "INSERT OR IGNORE INTO t VALUES (1) | SQLITE",
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT) | SQLITE",
                "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) | MARIADB MYSQL",
                "CREATE TABLE t (id INT) ENGINE=InnoDB | MARIADB MYSQL",
                "INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 1 | MARIADB MYSQL",
                "REPLACE INTO t VALUES (1) | SQLITE MARIADB MYSQL",
                "SELECT `a` FROM t | SQLITE MARIADB MYSQL",
                "ALTER TABLE t MODIFY COLUMN a BIGINT | MARIADB MYSQL"
            })
    void sqlOfOneDatabaseIsKnown(String sql, String understood) {
        List<String> by = List.of(understood.split(" "));
        for (Product product : Product.values()) {
            assertThat(constructs(sql, product).isEmpty()).as(product.label()).isEqualTo(by.contains(product.name()));
        }
    }

    private static List<String> constructs(String sql, Product product) {
        if (sql.contains("\\'")) {
            return List.of();
        }
        var statements = SqlText.statements(sql);
        return SqlConstruct.ALL.stream()
                .filter(construct -> !construct.understood().contains(product))
                .filter(construct -> statements.stream().anyMatch(construct::isIn))
                .map(SqlConstruct::shown)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DROP TABLE a, \"b c\" CASCADE | [TableDropped[table=a], TableDropped[table=b c]]",
                "alter table if exists public.a drop column if exists b | [ColumnDropped[table=a, column=b]]",
                "ALTER TABLE a DROP CONSTRAINT b | [TableAltered[table=a, what=DROP CONSTRAINT]]",
                "ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME c TO d | [TableRenamed[table=a, to=b], ColumnRenamed[table=b, column=c, to=d]]",
                "ALTER TABLE a ALTER COLUMN b TYPE numeric(10, 2) USING b::numeric, ALTER c SET NOT NULL | [TypeChanged[table=a, column=b, type=numeric ( 10 , 2 )], NotNullAdded[table=a, column=c, filled=false]]",
                "ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b, c) REFERENCES d (e, f) NOT VALID | [ForeignKeyAdded[table=a, columns=[b, c], referenced=d, checked=false]]",
                "ALTER TABLE a ADD b INT DEFAULT 1 NOT NULL | [ColumnAdded[table=a, column=Column[name=b, type=INT, required=true, fill=CONSTANT, key=false, references=false]]]",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY a USING btree (b DESC, c) | [IndexCreated[table=a, columns=[b, c], unique=true, concurrently=true]]",
                "CREATE INDEX i ON a (lower(b)) | [IndexCreated[table=a, columns=[], unique=false, concurrently=false]]",
                "UPDATE a SET b = coalesce(c, 1), d = 2 WHERE e | [ColumnsUpdated[table=a, columns=[b, d]]]",
                "ALTER TABLE a MODIFY COLUMN b BIGINT NOT NULL | [TypeChanged[table=a, column=b, type=BIGINT], NotNullAdded[table=a, column=b, filled=false]]",
                "ALTER TABLE a CHANGE b c BIGINT DEFAULT 1 | [ColumnRenamed[table=a, column=b, to=c], TypeChanged[table=a, column=c, type=BIGINT]]",
                "CREATE TEMP TABLE a (b INT) | []",
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = 1; DROP TABLE c; END | []",
                "DO $$ BEGIN DROP TABLE c; END $$; DROP TABLE d | []",
                "SELECT 'DROP TABLE a; DROP TABLE b' -- ; DROP TABLE c | []"
            })
    void statementsSayWhatTheyDo(String sql, String facts) {
        List<ChangeFact> all = SqlFacts.with(List.of(new ChangeFact.Sql(sql)));
        assertThat(all.subList(1, all.size())).hasToString(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VARCHAR(200) | VARCHAR(40) | true",
                "VARCHAR(40) | VARCHAR(200) | false",
                "VARCHAR(40) | VARCHAR(40) | false",
                "TEXT | VARCHAR(40) | true",
                "VARCHAR(40) | CLOB | false",
                "java.sql.Types.VARCHAR(40) | varchar(39) | true",
                "BIGINT | INT | true",
                "INT | BIGINT | false",
                "INT | BOOLEAN | true",
                "BOOLEAN | INT | false",
                "DECIMAL(10,2) | DECIMAL(12,2) | false",
                "DECIMAL(10,2) | DECIMAL(10,4) | true",
                "DECIMAL(10,2) | DECIMAL(10,1) | true",
                "DECIMAL(10,2) | INT | true",
                "INT | DECIMAL(10,0) | false",
                "BIGINT | DECIMAL(10,0) | true",
                "BIGINT | VARCHAR(20) | false",
                "BIGINT | VARCHAR(19) | true",
                "DOUBLE PRECISION | REAL | true",
                "TIMESTAMP | DATE | true",
                "DATE | TIMESTAMP | false",
                "VARCHAR(10) | INT | true",
                "geometry | INT | false",
                "INT | geometry | false"
            })
    void aTypeThatHoldsLessIsNarrower(String from, String to, boolean narrower) {
        assertThat(Types.narrows(type(from), type(to))).isEqualTo(narrower);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VARCHAR(40) | VARCHAR(50) | false | false",
                "VARCHAR(40) | VARCHAR(80) | false | true",
                "VARCHAR(100) | VARCHAR(200) | false | false",
                "VARCHAR(40) | TEXT | false | true",
                "VARCHAR(50) | VARCHAR(40) | true | true",
                "INT | BIGINT | true | true",
                "INT | INT | false | false",
                "NUMERIC(10,2) | NUMERIC(12,2) | false | true",
                "NUMERIC(10,2) | NUMERIC(12,3) | true | true"
            })
    void someChangesOfTypeLeaveTheRowsAsTheyAre(String from, String to, boolean postgres, boolean maria) {
        assertThat(Types.rewrites(type(from), type(to), Product.POSTGRESQL)).isEqualTo(postgres);
        assertThat(Types.rewrites(type(from), type(to), Product.MARIADB)).isEqualTo(maria);
    }

    private static Type type(String declared) {
        return SqlText.type(declared);
    }
}
