package io.github.schemata.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.sql.Date;
import java.util.stream.Stream;
import liquibase.database.core.SQLiteDatabase;
import liquibase.sqlgenerator.core.InsertGenerator;
import liquibase.statement.DatabaseFunction;
import liquibase.statement.core.InsertStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsertGeneratorSqliteTest {

    private final LosslessSqliteDatabase database = new LosslessSqliteDatabase();

    static Stream<@Nullable Object> values() {
        return Stream.of(
                "one",
                "",
                " ",
                "it's",
                "'quoted'",
                "''",
                "NULL",
                "null",
                "CURRENT_TIMESTAMP",
                "current_timestamp",
                "to_date('x')",
                "two\nlines\\",
                "${x}",
                "ä€😀",
                1,
                1.5,
                true,
                false,
                new DatabaseFunction("datetime('now')"),
                Date.valueOf("2026-11-22"),
                null);
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesEachValueAsLiquibaseDoes(@Nullable Object value) {
        StringBuilder ours = new StringBuilder();
        StringBuilder liquibases = new StringBuilder();
        InsertGeneratorSqlite generator = new InsertGeneratorSqlite();
        generator.appendValue(new StringBuilder(), database, "a text before it");
        generator.appendValue(ours, database, value);
        new InsertGenerator().appendValue(liquibases, database, value);
        assertThat(ours).hasToString(liquibases.toString());
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesAWholeStatementAsLiquibaseDoes(@Nullable Object value) {
        InsertStatement statement =
                new InsertStatement(null, null, "track").addColumnValue("id", 1).addColumnValue("name", value);
        assertThat(new InsertGeneratorSqlite().generateSql(statement, database, null)[0].toSql())
                .isEqualTo(new InsertGenerator().generateSql(statement, database, null)[0].toSql());
    }

    @Test
    void isForOurDatabaseAlone() {
        InsertStatement statement = new InsertStatement(null, null, "track");
        assertThat(new InsertGeneratorSqlite().supports(statement, database)).isTrue();
        assertThat(new InsertGeneratorSqlite().supports(statement, new SQLiteDatabase()))
                .isFalse();
    }
}
