package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.apply.Marks;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has the schema is marked, one that has not is not. */
final class StampDatabaseTest {

    private static final String ONE = "20260101000000";
    private static final String TWO = "20260102000000";
    private static final String THREE = "20260103000000";

    private static final String MARKED = "SELECT ID || ' ' || EXECTYPE || ' ' || ORDEREXECUTED || ' ' || MD5SUM || ' ' "
            + "|| DESCRIPTION || ' ' || FILENAME || ' ' || coalesce(TAG, '-') FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED";

    @TempDir
    private Path folder;

    private Path file;
    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        file = folder.resolve("shop.db");
        changelog = ChangelogFolder.in(folder)
                .change(ONE + "-one", "- sql: {sql: CREATE TABLE one (a TEXT)}")
                .change(TWO + "-two", "- sql: {sql: CREATE TABLE two (a TEXT)}\n- tagDatabase: {tag: v2}")
                .change(THREE + "-three", "- sql: {sql: CREATE TABLE three (a TEXT)}");
    }

    private StampDatabase.Result stamp(String to, boolean force, String... exclude) {
        return new StampDatabase().run(new StampDatabase.Request(changelog.setup(file), to, force, List.of(exclude)));
    }

    private void run(String... statements) throws SQLException {
        try (Database database = Database.at(file)) {
            database.run(statements);
        }
    }

    private List<String> values(String query) throws SQLException {
        try (Database database = Database.at(file)) {
            return database.values(query);
        }
    }

    @Test
    void marksWhatHasTheSchemaAsAnUpdateWouldHave() throws SQLException {
        run("CREATE TABLE one (a TEXT)", "create table two (a text)");

        StampDatabase.Result result = stamp(TWO, false);

        assertThat(result.marked())
                .extracting(changeset -> changeset.key().id())
                .containsExactly(ONE, TWO);
        List<String> stamped = values(MARKED);
        Path other = folder.resolve("other.db");
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(
                        changelog.setup(other), TWO, TransactionMode.RUN, false, Progress.NONE, null));
        file = other;
        assertThat(stamped).isEqualTo(values(MARKED)).hasSize(2);
    }

    @Test
    void leavesADatabaseAloneThatHasAnotherSchema() throws SQLException {
        run("CREATE TABLE one (a INT)", "CREATE TABLE other (a)");

        assertThatThrownBy(() -> stamp(TWO, false))
                .isInstanceOf(MigrateException.class)
                .hasMessage("""
                The schema of jdbc:sqlite:%s is not the one that the changelog makes up to '20260102000000':
                  column one.a: type is INT, should be TEXT
                  table two is missing
                  table other is there, and should not be
                Give the revision that it stands at, or mark it all the same with -Dmigrate.force.""".formatted(file));
        assertThat(values("SELECT name FROM sqlite_schema")).containsExactly("one", "other");

        assertThat(stamp(TWO, true).marked()).hasSize(2);
    }

    @Test
    void leavesOutTablesThatAreNotItsBusiness() throws SQLException {
        run("CREATE TABLE one (a TEXT)", "CREATE TABLE batch_job (a)");

        assertThatThrownBy(() -> stamp(ONE, false)).isInstanceOf(MigrateException.class);
        assertThat(stamp(ONE, false, "BATCH_*").marked()).hasSize(1);
    }

    @Test
    void takesAwayTheRowsOfThisChangelogOnlyThatComeAfter() throws SQLException {
        run("CREATE TABLE one (a TEXT)", "CREATE TABLE two (a TEXT)", "CREATE TABLE three (a TEXT)");
        stamp("head", false);
        run(
                "INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)"
                        + " VALUES ('1', 'a', 'foreign.xml', '2020-01-01 00:00:00', 9, 'EXECUTED')",
                "UPDATE DATABASECHANGELOG SET FILENAME = 'classpath:' || FILENAME",
                "DROP TABLE three");

        StampDatabase.Result result = stamp("-1", false);

        assertThat(result.marked()).isEmpty();
        assertThat(result.unmarked()).extracting(ChangesetKey::id).containsExactly(THREE);
        assertThat(values("SELECT ID FROM DATABASECHANGELOG ORDER BY ID")).containsExactly("1", ONE, TWO);

        run("DROP TABLE one", "DROP TABLE two");
        stamp("base", false);
        assertThat(values("SELECT ID FROM DATABASECHANGELOG")).containsExactly("1");
    }

    @Test
    void marksGivenChangesetsAllOrNone() throws SQLException {
        run("CREATE TABLE DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM,"
                + " DESCRIPTION, COMMENTS, TAG, LIQUIBASE, CONTEXTS, LABELS,"
                + " DEPLOYMENT_ID, CHECK (ID <> '" + TWO + "'))");
        List<ChangesetKey> keys = List.of(key(ONE, "one"), key(TWO, "two"));

        assertThatThrownBy(() -> Marks.applied(changelog.setup(file), keys)).isInstanceOf(MigrateException.class);
        assertThat(values("SELECT ID FROM DATABASECHANGELOG")).isEmpty();
        assertThat(Marks.applied(changelog.setup(file), List.of(key(THREE, "three")))
                        .marked())
                .hasSize(1);
        assertThat(values("SELECT ID FROM DATABASECHANGELOG")).containsExactly(THREE);
    }

    private static ChangesetKey key(String revision, String slug) {
        return new ChangesetKey(revision, "test", "db/changelog/changes/" + revision + "-" + slug + ".yaml");
    }

    @Test
    void makesNoDatabase() {
        assertThatThrownBy(() -> stamp("head", false)).isInstanceOf(MigrateException.class);
        assertThatThrownBy(() -> stamp("head", true)).isInstanceOf(MigrateException.class);
        assertThat(file).doesNotExist();
    }
}
