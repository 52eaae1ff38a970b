package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType.Text;
import io.github.schemata.schema.SqlType.Whole;
import io.github.schemata.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaReaderTest {

    @Test
    void readsAnEmptyDatabase() throws Exception {
        assertThat(MariaDatabase.of().read())
                .isEqualTo(new Schema("MariaDB", List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void readsATable() throws Exception {
        Table table = MariaDatabase.table("""
                CREATE TABLE Album (
                  AlbumId bigint unsigned AUTO_INCREMENT PRIMARY KEY,
                  Title varchar(160) NOT NULL COMMENT 'on the ''sleeve''',
                  Year int DEFAULT 5
                ) COMMENT 'What is sold'
                """);

        assertThat(table.name()).hasToString("Album");
        assertThat(table.comment()).isEqualTo("What is sold");
        assertThat(table.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("AlbumId")));
        assertThat(table.columns())
                .containsExactly(
                        new Column(
                                "AlbumId",
                                new Whole("bigint(20) unsigned", 64),
                                false,
                                null,
                                null,
                                null,
                                Identity.AUTOINCREMENT,
                                null),
                        new Column(
                                "Title",
                                new Text("varchar(160)", 160),
                                false,
                                null,
                                null,
                                null,
                                Identity.NONE,
                                "on the 'sleeve'"),
                        new Column("Year", new Whole("int(11)", 32), true, "5", null, null, Identity.NONE, null));
    }

    @Test
    void readsGeneratedColumns() throws Exception {
        Table table = MariaDatabase.table("""
                CREATE TABLE t (a int, v int AS (a + 1) VIRTUAL, s varchar(9) AS (concat(a, 'x')) STORED)
                """);

        assertThat(table.columns())
                .extracting(Column::generated)
                .containsExactly(null, new Generated("`a` + 1", false), new Generated("concat(`a`,'x')", true));
        assertThat(table.columns()).extracting(Column::defaultText).containsOnlyNulls();
    }

    @Test
    void namesACollationOnlyWhereItIsNotTheTables() throws Exception {
        Table table = MariaDatabase.table("""
                CREATE TABLE t (a varchar(9), b varchar(9) COLLATE utf8mb4_bin, c varchar(9) CHARACTER SET latin1,
                  d varchar(9) COLLATE utf8mb4_unicode_ci, e json, f enum('x'), g int)
                COLLATE utf8mb4_unicode_ci
                """);

        assertThat(table.columns())
                .extracting(Column::collation)
                .containsExactly(null, "utf8mb4_bin", "latin1_swedish_ci", null, null, null, null);
    }
}
