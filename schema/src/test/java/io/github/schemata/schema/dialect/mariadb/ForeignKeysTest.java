package io.github.schemata.schema.dialect.mariadb;

import static io.github.schemata.schema.ReferentialAction.CASCADE;
import static io.github.schemata.schema.ReferentialAction.NO_ACTION;
import static io.github.schemata.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.testing.MariaServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignKeysTest {

    private static final String PARENT = "CREATE TABLE parent (id int PRIMARY KEY, a int, b int, UNIQUE (a, b))";

    private static Table child(String definition) throws Exception {
        return MariaDatabase.of(PARENT, "CREATE TABLE child (id int PRIMARY KEY, x int, y int, " + definition + ")")
                .read("child");
    }

    private static ForeignKey key(
            String name,
            List<String> columns,
            List<String> targets,
            ReferentialAction delete,
            ReferentialAction update) {
        return new ForeignKey(name, columns, TableName.of("parent"), targets, delete, update, false, false);
    }

    @Test
    void readsAKey() throws Exception {
        assertThat(child("CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id)").foreignKeys())
                .containsExactly(key("fk", List.of("x"), List.of("id"), NO_ACTION, NO_ACTION));
    }

    @Test
    void readsTheNameThatTheServerGives() throws Exception {
        assertThat(child("FOREIGN KEY (x) REFERENCES parent (id)").foreignKeys())
                .containsExactly(key("child_ibfk_1", List.of("x"), List.of("id"), NO_ACTION, NO_ACTION));
    }

    @Test
    void keepsTheOrderOfColumns() throws Exception {
        assertThat(child(
                                "CONSTRAINT fk FOREIGN KEY (y, x) REFERENCES parent (a, b) ON DELETE CASCADE ON UPDATE SET NULL")
                        .foreignKeys())
                .containsExactly(key("fk", List.of("y", "x"), List.of("a", "b"), CASCADE, SET_NULL));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_ACTION",
        "ON DELETE NO ACTION, NO_ACTION",
        "ON DELETE RESTRICT, NO_ACTION",
        "ON DELETE CASCADE, CASCADE",
        "ON DELETE SET NULL, SET_NULL"
    })
    void readsTheAction(String written, ReferentialAction action) throws Exception {
        assertThat(child("CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id) " + written)
                        .foreignKeys())
                .containsExactly(key("fk", List.of("x"), List.of("id"), action, NO_ACTION));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id), 'fk FOREIGN_KEY, PRIMARY PRIMARY_KEY'",
        "FOREIGN KEY (x) REFERENCES parent (id), 'PRIMARY PRIMARY_KEY, x FOREIGN_KEY'",
        "'CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id), KEY mine (x)', 'mine CREATED, PRIMARY PRIMARY_KEY'",
        "'CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id), KEY mine (x, y)', 'mine CREATED, PRIMARY PRIMARY_KEY'",
        "'CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id), UNIQUE (x)', 'PRIMARY PRIMARY_KEY, x UNIQUE_KEY'",
        "'KEY x (y), FOREIGN KEY (x) REFERENCES parent (id)', 'PRIMARY PRIMARY_KEY, x CREATED, x_2 FOREIGN_KEY'",
        "FOREIGN KEY (id) REFERENCES parent (id), 'PRIMARY PRIMARY_KEY'"
    })
    void tellsTheIndexThatTheServerMadeForAKey(String definition, String indexes) throws Exception {
        assertThat(child(definition).indexes())
                .extracting(index -> index.name() + " " + index.origin())
                .containsExactly(indexes.split(", "));
    }

    @Test
    void takesTheIndexThatIsLeftOfADroppedKeyForAnIndex() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                PARENT, "CREATE TABLE child (x int, CONSTRAINT fk FOREIGN KEY (x) REFERENCES parent (id))");
        MariaServer.execute(database.url(), "ALTER TABLE child DROP FOREIGN KEY fk");

        assertThat(database.read("child").indexes())
                .extracting(index -> index.name() + " " + index.origin())
                .containsExactly("fk CREATED");
    }

    @Test
    void namesTheDatabaseOfATargetElsewhere() throws Exception {
        MariaDatabase other = MariaDatabase.of(PARENT);
        MariaDatabase database = MariaDatabase.of("CREATE TABLE child (x int, CONSTRAINT fk FOREIGN KEY (x) REFERENCES "
                + other.name() + ".parent (id))");

        assertThat(database.read("child").foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(new TableName(other.name(), "parent"));
    }

    @Test
    void readsSeveralDatabasesTogether() throws Exception {
        MariaDatabase other = MariaDatabase.of(PARENT, "CREATE VIEW v AS SELECT * FROM parent");
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE child (x int, CONSTRAINT fk FOREIGN KEY (x) REFERENCES " + other.name() + ".parent (id))",
                "CREATE VIEW w AS SELECT child.x FROM child JOIN " + other.name() + ".v ON v.id = child.x");

        Schema both = database.read(List.of(database.name(), other.name()));

        TableName parent = new TableName(other.name(), "parent");
        assertThat(both.tables()).extracting(Table::name).containsExactly(TableName.of("child"), parent);
        assertThat(both.tables().get(0).foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(parent);
        assertThat(both.views().get(1).reads()).containsExactly(TableName.of("child"), parent);
    }
}
