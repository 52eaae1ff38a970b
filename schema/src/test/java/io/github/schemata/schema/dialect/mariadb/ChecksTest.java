package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType.Json;
import io.github.schemata.schema.SqlType.Text;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.CheckRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void readsChecksOfColumnsWithoutAName() throws Exception {
        Table table = MariaDatabase.table("""
                CREATE TABLE t (
                  status varchar(9) CHECK (status IN ('A', 'it''s', 'b\\\\c')),
                  n int CHECK (n = 1 OR n = 2),
                  m int CHECK (m > 0))
                """);

        assertThat(table.checks())
                .containsExactly(
                        new CheckConstraint(
                                null,
                                "`status` in ('A','it\\'s','b\\\\c')",
                                new AllowedValues("status", List.of("A", "it's", "b\\c"), true)),
                        new CheckConstraint(
                                null, "`n` = 1 or `n` = 2", new AllowedValues("n", List.of("1", "2"), false)),
                        new CheckConstraint(null, "`m` > 0", null));
    }

    @Test
    void readsChecksOfTablesWithTheirNames() throws Exception {
        Table table = MariaDatabase.table("""
                CREATE TABLE t (a int, b varchar(9),
                  CONSTRAINT a CHECK (a < 5),
                  CHECK (a IN (1) OR a IS NULL),
                  CONSTRAINT ck_b CHECK (b IN ('x', _latin1'y')))
                """);

        assertThat(table.checks())
                .containsExactly(
                        new CheckConstraint("a", "`a` < 5", null),
                        new CheckConstraint(
                                "CONSTRAINT_1", "`a` = 1 or `a` is null", new AllowedValues("a", List.of("1"), false)),
                        new CheckConstraint(
                                "ck_b", "`b` in ('x','y')", new AllowedValues("b", List.of("x", "y"), true)));
    }

    @Test
    void takesTheCheckThatMakesAColumnJsonForItsType() throws Exception {
        Table table = MariaDatabase.table("""
                CREATE TABLE t (a json, `b``c` longtext CHECK (json_valid(`b``c`)), d longtext CHECK (json_valid(d) AND d <> ''),
                  e longtext, CONSTRAINT valid CHECK (json_valid(e)))
                """);

        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(
                        new Json("longtext"),
                        new Json("longtext"),
                        new Text("longtext", null),
                        new Text("longtext", null));
        assertThat(table.checks())
                .containsExactly(
                        new CheckConstraint(null, "json_valid(`d`) and `d` <> ''", null),
                        new CheckConstraint("valid", "json_valid(`e`)", null));
    }

    /** What information_schema.check_constraints of MySQL 8 has, by its manual and by what others saw. */
    @Test
    void readsChecksOfMySql() {
        List<CheckRow> rows = List.of(
                new CheckRow("d", "t", "t_chk_1", false, "(`a` in (_utf8mb4\\'A\\',_utf8mb4\\'it\\\\\\'s\\'))"),
                new CheckRow("d", "t", "t_chk_2", false, "((`n` > 0) and (`n` < 9))"),
                new CheckRow("d", "t", "t_chk_3", false, "json_valid(`a`)"));

        assertThat(new CheckAssembler(false).checks(rows, List.of("a", "n")))
                .containsExactly(
                        new CheckConstraint(
                                "t_chk_1",
                                "`a` in (_utf8mb4'A',_utf8mb4'it\\'s')",
                                new AllowedValues("a", List.of("A", "it's"), true)),
                        new CheckConstraint("t_chk_2", "(`n` > 0) and (`n` < 9)", null),
                        new CheckConstraint("t_chk_3", "json_valid(`a`)", null));
    }
}
