package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultsTest {

    static List<Arguments> defaultsOnMariaDb() {
        return List.of(
                arguments("int", null),
                arguments("int DEFAULT NULL", null),
                arguments("int NOT NULL", null),
                arguments("int DEFAULT -5", "-5"),
                arguments("int DEFAULT '5'", "5"),
                arguments("int DEFAULT (1 + 2)", "(1 + 2)"),
                arguments("boolean DEFAULT true", "1"),
                arguments("bit(1) DEFAULT b'1'", "b'1'"),
                arguments("decimal(10,2) DEFAULT 0", "0.00"),
                arguments("varchar(9) DEFAULT ''", "''"),
                arguments("varchar(9) DEFAULT 'NULL'", "'NULL'"),
                arguments("varchar(9) DEFAULT 'it''s'", "'it''s'"),
                arguments("varchar(9) DEFAULT 'a\\\\b\\nc'", "'a\\\\b\\nc'"),
                arguments("varchar(9) DEFAULT '${x}'", "'${x}'"),
                arguments("varchar(9) DEFAULT 'Ä€'", "'Ä€'"),
                arguments("text DEFAULT 'x'", "'x'"),
                arguments("text DEFAULT 'it''s'", "'it''s'"),
                arguments("text DEFAULT 'a\\\\''b\\nc'", "'a\\\\''b\\nc'"),
                arguments("varchar(36) DEFAULT uuid()", "uuid()"),
                arguments("date DEFAULT '2020-01-31'", "'2020-01-31'"),
                arguments("enum('a') DEFAULT 'a'", "'a'"),
                arguments("datetime DEFAULT now()", "current_timestamp()"),
                arguments("datetime(6) DEFAULT now(6) ON UPDATE now(6)", "current_timestamp(6)"),
                arguments("timestamp NOT NULL DEFAULT now()", "current_timestamp()"));
    }

    @Test
    void readsDefaultsAsMariaDbPrintsThem() throws Exception {
        List<Arguments> all = defaultsOnMariaDb();
        String columns = IntStream.range(0, all.size())
                .mapToObj(i -> "c" + i + " " + all.get(i).get()[0])
                .collect(Collectors.joining(", "));

        List<Column> read =
                MariaDatabase.table("CREATE TABLE t (" + columns + ")").columns();

        assertThat(read)
                .extracting(Column::defaultText)
                .containsExactlyElementsOf(
                        all.stream().map(one -> (String) one.get()[1]).toList());
    }

    /** What information_schema.columns of MySQL 8 has by its manual, and the SQL that means the same. */
    static Stream<Arguments> defaultsOfMySql() {
        return Stream.of(
                arguments("varchar(9)", null, "", null),
                arguments("varchar(9)", "", "", "''"),
                arguments("varchar(9)", "NULL", "", "'NULL'"),
                arguments("varchar(9)", "it's", "", "'it''s'"),
                arguments("enum('a')", "a", "", "'a'"),
                arguments("date", "2020-01-31", "", "'2020-01-31'"),
                arguments("int", "-5", "", "-5"),
                arguments("decimal(10,2)", "0.00", "", "0.00"),
                arguments("tinyint(1)", "1", "", "1"),
                arguments("bit(8)", "b'101'", "", "b'101'"),
                arguments("binary(2)", "0x0A0B", "", "0x0A0B"),
                arguments("datetime", "CURRENT_TIMESTAMP", "DEFAULT_GENERATED", "CURRENT_TIMESTAMP"),
                arguments(
                        "datetime(6)",
                        "CURRENT_TIMESTAMP(6)",
                        "DEFAULT_GENERATED on update CURRENT_TIMESTAMP(6)",
                        "CURRENT_TIMESTAMP(6)"),
                arguments("int", "(1 + 2)", "DEFAULT_GENERATED", "((1 + 2))"),
                arguments("varchar(36)", "uuid()", "DEFAULT_GENERATED", "(uuid())"),
                arguments("json", "json_array(_utf8mb4\\'a\\')", "DEFAULT_GENERATED", "(json_array(_utf8mb4'a'))"));
    }

    @ParameterizedTest
    @MethodSource("defaultsOfMySql")
    void writesDefaultsOfMySqlAsSql(String type, @Nullable String told, String extra, @Nullable String sql) {
        ColumnRow row = new ColumnRow("d", "t", "c", type, null, null, null, true, told, extra, null, "", "");

        assertThat(new DefaultText(false).of(row, MariaTypes.of(row, false))).isEqualTo(sql);
    }
}
