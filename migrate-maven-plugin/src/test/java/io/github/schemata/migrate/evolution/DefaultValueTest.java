package io.github.schemata.migrate.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same value is the same default, however it is written. */
final class DefaultValueTest {

    private static SqlType type(String name) {
        return switch (name) {
            case "int" -> new SqlType.Whole("", 32);
            case "decimal" -> new SqlType.Exact("", 10, 2);
            case "float" -> new SqlType.Approximate("");
            case "bool" -> new SqlType.Bool("");
            case "date" -> new SqlType.Date("");
            case "timestamp" -> new SqlType.Timestamp("", false);
            case "uuid" -> new SqlType.Uuid("");
            default -> new SqlType.Text("", 255);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "timestamp | CURRENT_TIMESTAMP | now()",
                "timestamp | CURRENT_TIMESTAMP | CURRENT_TIMESTAMP()",
                "timestamp | CURRENT_TIMESTAMP | current_timestamp(6)",
                "timestamp | current_timestamp | (datetime('now'))",
                "timestamp | '2020-01-01T00:00:00' | '2020-01-01 00:00:00'::timestamp without time zone",
                "timestamp | '2020-01-01 00:00:00.000' | '2020-01-01 00:00:00'",
                "date | CURRENT_DATE | curdate()",
                "date | CURRENT_DATE | date('now')",
                "int | 1 | '1'",
                "int | 1 | 1.0",
                "int | -1 | '-1'::integer",
                "int | -1 | (-1)",
                "int | 1 | +1",
                "int | 0 | -0",
                "decimal | 1.5 | 1.50",
                "decimal | 10 | 1e1",
                "decimal | 10 | (10)::numeric",
                "float | 0 | 0.0",
                "bool | TRUE | 1",
                "bool | TRUE | '1'",
                "bool | true | b'1'",
                "bool | false | '0'::boolean",
                "bool | FALSE | 'f'::boolean",
                "text | 'x' | 'x'::character varying",
                "text | 'it''s' | 'it''s'::text",
                "text | '1' | 1",
                "text | '::x' | '::x'::character varying(10)",
                "text | 'a b' | ('a b')",
                "text | NULL | NULL::character varying",
                "uuid | gen_random_uuid() | GEN_RANDOM_UUID()",
                "text | lower('A') | lower('A'::text)"
            })
    void findsNoDifferenceInSpelling(String type, String wanted, String found) {
        assertThat(DefaultValue.same(type(type), wanted, PostgresExpression.plain(found)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "int | 1 | 2",
                "int | 1 | -1",
                "int | 0 | NULL",
                "decimal | 1.5 | 1.05",
                "bool | TRUE | 0",
                "bool | TRUE | NULL",
                "text | 'x' | 'X'",
                "text | '1.0' | '1'",
                "text | 'NULL' | NULL",
                "text | '' | NULL",
                "text | 'CURRENT_TIMESTAMP' | CURRENT_TIMESTAMP",
                "text | lower('A') | lower('a')",
                "timestamp | CURRENT_TIMESTAMP | CURRENT_DATE",
                "timestamp | '2020-01-01 00:00:10' | '2020-01-01 00:00:1'",
                "uuid | gen_random_uuid() | uuid()"
            })
    void findsAnotherValue(String type, String wanted, String found) {
        assertThat(DefaultValue.same(type(type), wanted, PostgresExpression.plain(found)))
                .isFalse();
    }
}
