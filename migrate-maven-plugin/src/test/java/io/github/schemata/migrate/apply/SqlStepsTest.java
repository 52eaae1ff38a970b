package io.github.schemata.migrate.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.migrate.apply.UndoStep.DropBySql;
import io.github.schemata.migrate.apply.UndoStep.DropColumn;
import io.github.schemata.migrate.apply.UndoStep.DropTable;
import io.github.schemata.migrate.apply.UndoStep.RenameColumn;
import io.github.schemata.migrate.apply.UndoStep.RenameTable;
import io.github.schemata.migrate.apply.UndoStep.Touch;
import io.github.schemata.migrate.apply.UndoStep.Unknown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain statement is understood, any other is not guessed at. */
final class SqlStepsTest {

    static Stream<Arguments> plain() {
        return Stream.of(
                arguments("DROP TABLE t", new DropBySql(new DropTable("t"))),
                arguments("drop table if exists \"a b\" ; ", new DropBySql(new DropTable("a b"))),
                arguments("DROP /* it */ TABLE `a``b`", new DropBySql(new DropTable("a`b"))),
                arguments("ALTER TABLE t RENAME TO [u v]", new RenameTable("t", "u v")),
                arguments("ALTER TABLE t RENAME COLUMN a TO b", new RenameColumn("t", "a", "b")),
                arguments("ALTER TABLE t RENAME a TO b", new RenameColumn("t", "a", "b")),
                arguments("ALTER TABLE t DROP COLUMN a", new DropBySql(new DropColumn("t", "a"))),
                arguments("DELETE FROM t", new Touch("t")),
                arguments("DELETE FROM t WHERE a = 1", new Touch("t")),
                arguments("UPDATE t SET a = 1", new Touch("t")));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void understandsPlainStatements(String sql, UndoStep step) {
        assertThat(SqlSteps.of(sql, "sql")).isEqualTo(List.of(step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ;-- nothing",
                "DROP INDEX i",
                "DROP VIEW v",
                "CREATE TABLE t (a)",
                "CREATE UNIQUE INDEX i ON t (a)",
                "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END"
            })
    void knowsWhatTakesNothing(String sql) {
        assertThat(SqlSteps.of(sql, "sql")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE a, b",
                "DROP TABLE other.t",
                "DROP INDEX i; DROP TABLE t",
                "DROP TRIGGER g; DROP TABLE t",
                "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; DROP TABLE t",
                "DELETE FROM other.t",
                "DELETE FROM t; DROP TABLE t",
                "UPDATE a, b SET a.x = b.x",
                "CREATE OR REPLACE TABLE t (a INT)",
                "ALTER TABLE t DROP COLUMN a, DROP COLUMN b",
                "TRUNCATE t",
                "INSERT OR REPLACE INTO t VALUES (1)",
                "SELECT f()"
            })
    void guessesAtNothingElse(String sql) {
        assertThat(SqlSteps.of(sql, "sql")).isEqualTo(List.of(new Unknown("sql")));
    }
}
