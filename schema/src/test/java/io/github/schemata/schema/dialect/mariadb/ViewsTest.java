package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType.Text;
import io.github.schemata.schema.SqlType.Whole;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.testing.MariaServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsTest {

    @Test
    void readsColumnsQueryAndTables() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE album (id int NOT NULL PRIMARY KEY, title varchar(99) DEFAULT 'x')",
                "CREATE TABLE track (id int, album int)",
                "CREATE VIEW titles AS SELECT a.id, upper(a.title) AS shout FROM album a WHERE a.id IN (SELECT album FROM track)");

        View view = database.read().views().get(0);

        assertThat(view.name()).isEqualTo(TableName.of("titles"));
        assertThat(view.columns())
                .containsExactly(
                        new Column("id", new Whole("int(11)", 32), false, null, null, null, Column.Identity.NONE, null),
                        new Column(
                                "shout",
                                new Text("varchar(99)", 99),
                                true,
                                null,
                                null,
                                null,
                                Column.Identity.NONE,
                                null));
        assertThat(view.sql())
                .isEqualTo(
                        "CREATE VIEW `titles` AS select `a`.`id` AS `id`,ucase(`a`.`title`) AS `shout` from `album` `a`"
                                + " where `a`.`id` in (select `track`.`album` from `track`)");
        assertThat(view.reads()).containsExactly(TableName.of("album"), TableName.of("track"));
    }

    @Test
    void seesThroughViewsOfViews() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE `a``b` (x int)",
                "CREATE TABLE c (x int)",
                "CREATE TABLE unread (x int)",
                "CREATE VIEW one AS SELECT 'from unread' AS t, x FROM `a``b`",
                "CREATE VIEW two AS WITH unread AS (SELECT x FROM one) SELECT unread.x FROM (c JOIN unread ON c.x = unread.x)");

        assertThat(database.read().views())
                .extracting(view -> view.name() + " " + view.reads())
                .containsExactly("one [a`b]", "two [a`b, c]");
    }

    @Test
    void leavesOutABrokenView() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE t (x int)",
                "CREATE TABLE kept (x int)",
                "CREATE VIEW broken AS SELECT x FROM t",
                "CREATE VIEW `on broken` AS SELECT x FROM broken",
                "CREATE VIEW sound AS SELECT x FROM kept",
                "DROP TABLE t");

        Schema schema = database.read();

        String db = database.name();
        String cause =
                "' references invalid table(s) or column(s) or function(s) or definer/invoker of view lack rights"
                        + " to use them";
        assertThat(schema.omissions())
                .containsExactly(
                        new Omission("view", "broken", "View '" + db + ".broken" + cause, null),
                        new Omission("view", "on broken", "View '" + db + ".on broken" + cause, null));
        assertThat(schema.views()).extracting(View::name).containsExactly(TableName.of("sound"));
        assertThat(schema.tables()).extracting(Table::name).containsExactly(TableName.of("kept"));
    }

    @Test
    void keepsTheColumnsOfAViewWhoseQueryMayNotBeSeen() throws Exception {
        MariaServer server = MariaServer.shared();
        MariaDatabase database = MariaDatabase.of("CREATE TABLE t (x int)", "CREATE VIEW v AS SELECT x FROM t");
        String user = "u_" + database.name();
        MariaServer.execute(
                database.url(),
                "CREATE USER " + user + " IDENTIFIED BY 'p'",
                "GRANT SELECT ON " + database.name() + ".* TO " + user);

        MariaDatabase asUser = new MariaDatabase(
                server.url(database.name()).replaceFirst("user=[^&]*", "user=" + user + "&password=p"));

        View view = asUser.read().views().get(0);
        assertThat(view.sql()).isEmpty();
        assertThat(view.columns()).extracting(Column::name).containsExactly("x");
        assertThat(view.reads()).isEqualTo(List.of());
    }
}
