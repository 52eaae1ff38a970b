package io.github.schemata.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "(a + 1) # a + 1",
                "((a)) # a",
                "(a) + (b) # (a) + (b)",
                "lower(a) # lower(a)",
                "(')') # ')'",
                "(\"(\" || 'it''s)') # \"(\" || 'it''s)'",
                "(a # (a",
                "a) # a)",
                "~~ # ~~",
            })
    void takesParenthesesOffTheWhole(String expression, String inner) {
        assertThat(Expressions.unwrapped(expression)).isEqualTo(inner);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "'it''s'::character varying # 'it''s'",
                "'a::b'::character varying(10)::text # 'a::b'",
                "('a'::character varying)::text # 'a'",
                "'ok'::other.\"My \"\"mood\" # 'ok'",
                "'{}'::text[] # '{}'",
                "'2020-01-01 00:00:00'::timestamp(3) without time zone # '2020-01-01 00:00:00'",
                "'-1'::integer # -1",
                "('-1'::integer)::bigint # -1",
                "(0)::numeric # 0",
                "'0.5'::double precision # 0.5",
                "NULL::character varying # NULL",
                "42 # 42",
                "true # true",
                "now() # now()",
                "(1 + 2) # 1 + 2",
                "'a'::text || 'b'::text # 'a'::text || 'b'::text",
                "('now'::text)::date # 'now'",
                "(now() AT TIME ZONE 'utc'::text) # now() AT TIME ZONE 'utc'::text",
                "nextval('s'::regclass) # nextval('s'::regclass)",
                "'a'::text IS NULL # 'a'::text IS NULL",
                "'a':: # 'a'::",
            })
    void takesCastsOffAValue(String expression, String value) {
        assertThat(Expressions.withoutCasts(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "NULL::character varying", "(NULL::numeric)", "null::text[]"})
    void knowsNull(String expression) {
        assertThat(Expressions.isNull(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'NULL'::text", "NULL::text || 'a'::text", "0", "\"null\""})
    void takesNothingElseForNull(String expression) {
        assertThat(Expressions.isNull(expression)).isFalse();
    }
}
