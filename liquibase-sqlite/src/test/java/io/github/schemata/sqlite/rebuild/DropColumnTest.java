package io.github.schemata.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.testing.Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a column goes. */
class DropColumnTest {

    @Test
    void copiesWhereOlderVersionsWouldCutTheTextInAComment() throws SQLException {
        assertThat(plan("CREATE TABLE t (a, /* x, y */ b)").copies()).isTrue();
        assertThat(plan("CREATE TABLE t (a /* x, y */, b)").copies()).isFalse();
        assertThat(plan("CREATE TABLE t (a, /* x, y */ b, c)").copies()).isFalse();
    }

    @Test
    void dropsAColumnThatIsCalledAsTheRowidIs() throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run("CREATE TABLE t (a, rowid TEXT)", "INSERT INTO t VALUES (1, 'x')");
            TableEdit drop = new TableEdit.DropColumn("rowid");

            new PlanRunner(database.connection()).run(TablePlanner.plan(database.connection(), "t", List.of(drop)));

            assertThat(database.text("t")).isEqualTo("CREATE TABLE t (a)");
            assertThat(database.values("SELECT a FROM t")).containsExactly("1");
        }
    }

    private static Plan plan(String create) throws SQLException {
        try (Database database = Database.inMemory()) {
            database.run(create);
            return TablePlanner.plan(database.connection(), "t", List.of(new TableEdit.DropColumn("b")));
        }
    }
}
