package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.drift.Finding;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A changelog against a server's database: by SQLite in its place, and exactly on a scratch database. */
final class CheckDriftOnServersTest {

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder).change("20260101000000-shop", """
                - createTable:
                    tableName: artist
                    columns:
                      - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_artist}}
                      - column: {name: name, type: varchar(120), constraints: {nullable: false}}
                - createTable:
                    tableName: album
                    columns:
                      - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_album}}
                      - column: {name: title, type: varchar(160), defaultValue: none, constraints: {nullable: false}}
                      - column: {name: artist_id, type: bigint, constraints: {nullable: false}}
                      - column: {name: price, type: "decimal(10, 2)", defaultValueNumeric: 0}
                      - column: {name: sold, type: boolean, defaultValueBoolean: false}
                      - column: {name: released, type: date}
                      - column: {name: changed, type: timestamp}
                      - column: {name: notes, type: clob}
                      - column: {name: cover, type: blob}
                      - column: {name: code, type: uuid}
                - addForeignKeyConstraint: {baseTableName: album, baseColumnNames: artist_id, constraintName: fk_album_artist, referencedTableName: artist, referencedColumnNames: id, onDelete: CASCADE}
                - addUniqueConstraint: {tableName: artist, columnNames: name, constraintName: uq_artist_name}
                - createIndex: {tableName: album, indexName: ix_title, columns: [{column: {name: title}}]}
                - createSequence: {sequenceName: order_seq, startValue: 1, incrementBy: 50}
                """);
    }

    private static String url(String product) throws Exception {
        return product.equals("postgresql") ? Servers.postgresql() : Servers.mariadb();
    }

    private List<Finding> check(OnServer server, boolean exactly) throws Exception {
        Setup setup = server.setup();
        String url = setup.requireDatabase().connection().url();
        DatabaseSettings scratch = exactly
                ? DatabaseSettings.scratch(
                        url(url.contains("postgresql") ? "postgresql" : "mariadb"), null, null, DriverSource.OWN)
                : null;
        Setup with = new Setup(setup.changelog(), setup.database(), setup.log(), scratch);
        return new CheckDrift()
                .run(new CheckDrift.Request(with, null, List.of()))
                .findings();
    }

    @ParameterizedTest
    @CsvSource({"postgresql, false", "postgresql, true", "mariadb, false", "mariadb, true"})
    void findsNothingWhereTheChangelogMadeTheDatabase(String product, boolean exactly) throws Exception {
        OnServer server = new OnServer(changelog, url(product));
        server.update();

        assertThat(check(server, exactly)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"postgresql, false", "postgresql, true", "mariadb, false", "mariadb, true"})
    void namesWhatWasMadeByHand(String product, boolean exactly) throws Exception {
        OnServer server = new OnServer(changelog, url(product));
        server.update();
        server.execute(
                "ALTER TABLE album ADD COLUMN year int",
                "CREATE TABLE extra (id int)",
                "ALTER TABLE artist ADD CONSTRAINT ck_name CHECK (name <> '')",
                "CREATE INDEX ix_released ON album (released)");

        assertThat(check(server, exactly))
                .allSatisfy(finding ->
                        assertThat(finding.cause()).isEqualTo("a change by hand, in the database and nowhere else"))
                .extracting(finding -> finding.difference().object() + " "
                        + finding.difference().fact() + " "
                        + finding.difference().found())
                .hasSize(4)
                .contains("column album.year existence there", "table extra existence there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void stampsWhatHasTheSchema(String product) throws Exception {
        OnServer server = new OnServer(changelog, url(product));
        server.update();
        server.execute("DELETE FROM " + (product.equals("mariadb") ? "DATABASECHANGELOG" : "databasechangelog"));

        new StampDatabase().run(new StampDatabase.Request(server.setup(), "head", false, null));

        assertThat(server.states()).containsExactly("20260101000000 applied");
    }

    @Test
    void touchesNothing() throws Exception {
        OnServer server = new OnServer(changelog, Servers.postgresql());
        server.execute("CREATE TABLE genre (id int)");

        assertThat(check(server, false)).hasSize(1);

        assertThat(server.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
                .containsExactly("genre");
    }
}
