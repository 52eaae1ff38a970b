package io.github.schemata.migrate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.TableName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a changelog asks about products is answered for the one that SQLite stands for. */
final class ReplayForProductTest {

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder);
    }

    private List<String> tables(Product product) {
        return Replay.run(changelog.setup(), (String) null, product).schema().tables().stream()
                .map(table -> table.name().name())
                .toList();
    }

    @Test
    void takesTheChangesetsThatAreForTheProduct() {
        changelog.file("db/changelog/changes/20260101000000-twins.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: a, dbms: sqlite, changes: [{sql: {sql: CREATE TABLE native (id)}}]}
                  - changeSet: {id: 2, author: a, dbms: "!sqlite", changes: [{sql: {sql: CREATE TABLE twin (id)}}]}
                  - changeSet: {id: 3, author: a, dbms: "postgresql", changes: [{sql: {sql: CREATE TABLE pg (id)}}]}
                  - changeSet: {id: 4, author: a, changes: [{sql: {sql: CREATE TABLE every (id)}}]}
                """);

        assertThat(tables(Product.SQLITE)).containsExactly("every", "native");
        assertThat(tables(Product.POSTGRESQL)).containsExactly("every", "pg", "twin");
        assertThat(tables(Product.MARIADB)).containsExactly("every", "twin");
    }

    @Test
    void takesTheSqlThatIsForTheProduct() {
        changelog.change("20260101000000-sql", """
                - sql: {dbms: sqlite, sql: CREATE TABLE native (id)}
                - sql: {dbms: "postgresql, mariadb", sql: CREATE TABLE server (id)}
                - sql: {dbms: "!postgresql", sql: CREATE TABLE not_pg (id)}
                - sql: {sql: CREATE TABLE every (id)}
                """);

        assertThat(tables(Product.SQLITE)).containsExactly("every", "native", "not_pg");
        assertThat(tables(Product.POSTGRESQL)).containsExactly("every", "server");
        assertThat(tables(Product.MARIADB)).containsExactly("every", "not_pg", "server");
    }

    @Test
    void answersPreconditionsForTheProduct() {
        changelog.file("db/changelog/changes/20260101000000-asked.yaml", """
                databaseChangeLog:
                  - preConditions: [{or: [{dbms: {type: sqlite}}, {dbms: {type: postgresql}}]}]
                  - changeSet:
                      id: 1
                      author: a
                      preConditions: [{onFail: MARK_RAN}, {dbms: {type: postgresql}}]
                      changes: [{sql: {sql: CREATE TABLE pg (id)}}]
                  - changeSet:
                      id: 2
                      author: a
                      preConditions: [{onFail: MARK_RAN}, {not: [{dbms: {type: postgresql}}]}]
                      changes: [{sql: {sql: CREATE TABLE not_pg (id)}}]
                """);

        assertThat(tables(Product.SQLITE)).containsExactly("not_pg");
        assertThat(tables(Product.POSTGRESQL)).containsExactly("pg");
        assertThatThrownBy(() -> tables(Product.MARIADB))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("do not hold on SQLite in memory, which stands for MariaDB");
    }

    @Test
    void knowsWhatHasRunBefore() {
        changelog.file("db/changelog/changes/20260101000000-asked.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: a, changes: [{sql: {sql: CREATE TABLE one (id)}}]}
                  - changeSet:
                      id: 2
                      author: a
                      preConditions:
                        - onFail: MARK_RAN
                        - changeSetExecuted: {id: 1, author: a, changeLogFile: db/changelog/changes/20260101000000-asked.yaml}
                      changes: [{sql: {sql: CREATE TABLE two (id)}}]
                  - changeSet:
                      id: 3
                      author: a
                      preConditions:
                        - onFail: MARK_RAN
                        - changeSetExecuted: {id: 9, author: a, changeLogFile: db/changelog/changes/20260101000000-asked.yaml}
                      changes: [{sql: {sql: CREATE TABLE three (id)}}]
                """);

        assertThat(tables(Product.SQLITE)).containsExactly("one", "two");
    }

    @Test
    void remembersTheSequences() {
        changelog.change("20260101000000-create", """
                        - createSequence: {sequenceName: album_seq, startValue: 10, incrementBy: 50}
                        - createSequence: {sequenceName: down, incrementBy: -1}
                        - createSequence: {sequenceName: gone}
                        """).change("20260102000000-change", """
                        - alterSequence: {sequenceName: album_seq, incrementBy: 20}
                        - renameSequence: {oldSequenceName: down, newSequenceName: steps}
                        - dropSequence: {sequenceName: GONE}
                        """);

        assertThat(Replay.run(changelog.setup(), (String) null, Product.POSTGRESQL)
                        .schema()
                        .sequences())
                .containsExactly(
                        new Sequence(TableName.of("album_seq"), 10, 20), new Sequence(TableName.of("steps"), -1, -1));
        Schema sqlite =
                Replay.run(changelog.setup(), (String) null, Product.SQLITE).schema();
        assertThat(sqlite.sequences()).isEmpty();
        assertThat(sqlite.tables()).isEmpty();
    }

    @Test
    void saysWhereAnotherProductsSqlCanBeTried() {
        changelog.change("20260101000000-pg", "- sql: {dbms: postgresql, sql: CREATE EXTENSION citext}");

        assertThat(tables(Product.SQLITE)).isEmpty();
        assertThatThrownBy(() -> tables(Product.POSTGRESQL))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(
                        "The changeset 20260101000000@db/changelog/changes/20260101000000-pg.yaml fails on"
                                + " SQLite in memory, which stands for PostgreSQL: ")
                .hasMessageEndingWith("\nName an empty PostgreSQL database that it can be tried on, with"
                        + " -Dmigrate.scratchUrl=jdbc:postgresql:…");
    }
}
