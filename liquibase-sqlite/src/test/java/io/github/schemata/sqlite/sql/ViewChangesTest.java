package io.github.schemata.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Migration;
import io.github.schemata.sqlite.testing.SchemaFacts;
import io.github.schemata.sqlite.testing.Variant;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** createView, renameView and dropAll, on views with triggers and views upon them. */
class ViewChangesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeDatabase() throws SQLException {
        file = folder.resolve("shop.db");
        try (Database shop = Database.at(file)) {
            Variant.VIEW_ON_VIEW.sql().forEach(shop::run);
        }
    }

    @Test
    void keepsTheQueryOfAViewLetterForLetter() throws SQLException {
        update("- createView: {viewName: v, selectQuery: \"SELECT id -- the key\\n  FROM artist\"}");

        assertThat(texts("v")).containsExactly("CREATE VIEW v AS SELECT id -- the key\n  FROM artist");
    }

    @Test
    void replacesAViewAndKeepsItsTriggers() throws SQLException {
        String trigger = texts("every_title").get(0);

        update("- createView: {viewName: every title, replaceIfExists: true, selectQuery: \"SELECT id FROM album\"}");

        assertThat(texts("every title")).containsExactly("CREATE VIEW \"every title\" AS SELECT id FROM album");
        assertThat(texts("every_title")).containsExactly(trigger);
    }

    @Test
    void createsWhatThereIsNotToReplace() throws SQLException {
        update("- createView: {viewName: fresh, replaceIfExists: true, selectQuery: \"SELECT 1\"}");

        assertThat(texts("fresh")).containsExactly("CREATE VIEW fresh AS SELECT 1");
    }

    @Test
    void renamesAViewWithItsTriggersAndTheViewsUponIt() throws SQLException {
        update("""
                - renameView: {oldViewName: album_title, newViewName: album titles}
                - renameView: {oldViewName: every title, newViewName: all_titles}
                """);

        assertThat(texts("album titles", "all_titles", "every_title"))
                .containsExactly(
                        "CREATE VIEW \"album titles\" AS SELECT id, title FROM album",
                        "CREATE VIEW all_titles AS SELECT * FROM \"album titles\"",
                        "CREATE TRIGGER every_title INSTEAD OF DELETE ON \"all_titles\" BEGIN"
                                + " DELETE FROM album WHERE id = old.id; END");
        try (Database shop = Database.at(file)) {
            assertThat(shop.values("SELECT title FROM all_titles ORDER BY id")).containsExactly("Flow", "Ebb", "it's");
            shop.run("DELETE FROM all_titles WHERE id = 3");
            assertThat(shop.values("SELECT title FROM all_titles ORDER BY id")).containsExactly("Flow", "Ebb");
            assertThat(shop.values("PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    @Test
    void renamesAViewBackByItsRollback() throws SQLException {
        List<String> before = facts();

        Migration migration = update("- renameView: {oldViewName: every title, newViewName: all_titles}");
        migration.rollback(1);

        assertThat(facts())
                .isEqualTo(before.stream()
                        .map(line -> line.replace("CREATE VIEW [every title]", "CREATE VIEW \"every title\"")
                                .replace("ON [every title]", "ON \"every title\""))
                        .toList());
    }

    @Test
    void refusesANameThatIsTaken() throws SQLException {
        List<String> before = facts();

        assertThatThrownBy(() -> update("- renameView: {oldViewName: album_title, newViewName: ARTIST}"))
                .hasMessageContaining("renameView album_title: there is already something called ARTIST");

        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void dropsEverythingWhateverRefersToWhat() throws SQLException {
        update("- createTable: {tableName: 'odd \"name', columns: [{column: {name: id, type: int}}]}")
                .foreignKeys(true)
                .with(liquibase -> liquibase.dropAll());

        try (Database shop = Database.at(file)) {
            assertThat(shop.values("SELECT name FROM sqlite_schema")).isEmpty();
        }
    }

    private Migration update(String changes) {
        Migration migration = Migration.of(file).changes(changes);
        migration.update();
        return migration;
    }

    private List<String> texts(String... names) throws SQLException {
        try (Database shop = Database.at(file)) {
            return List.of(names).stream()
                    .map(name -> {
                        try {
                            return shop.text(name);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    /** All facts but Liquibase's own tables. */
    private List<String> facts() throws SQLException {
        try (Database shop = Database.at(file)) {
            SchemaFacts facts = shop.facts();
            return facts.lines().stream()
                    .filter(line -> !line.contains("DATABASECHANGELOG"))
                    .toList();
        }
    }
}
