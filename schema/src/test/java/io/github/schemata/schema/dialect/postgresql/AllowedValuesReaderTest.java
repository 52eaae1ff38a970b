package io.github.schemata.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedValuesReaderTest {

    private static final List<String> COLUMNS = List.of("c", "d", "The C", "or");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "c = ANY (ARRAY['A'::text, 'B'::text]) # A,B",
                "(c = ANY (ARRAY['A'::text, 'B'::text])) # A,B",
                "c::text = ANY (ARRAY['A'::character varying, 'B'::character varying]::text[]) # A,B",
                "((c)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])) # A,B",
                "((c)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text])) # A,B",
                "c = ANY (ARRAY['A'::character(2), 'B'::bpchar]) # A,B",
                "c = ANY (ARRAY['A'::other.\"My mood\", 'B'::other.\"My mood\"]) # A,B",
                "c = 'A'::text # A",
                "c::text = 'A'::text OR c::text = 'B'::text OR c IS NULL # A,B",
                "((c = 'A'::text) OR (c = 'B'::text) OR (c IS NULL)) # A,B",
                "c IN ('A', 'B') # A,B",
                "c = ANY (ARRAY['it''s'::text, 'A'::text, 'A'::text]) # it's,A",
                "c = ANY (ARRAY['2020-01-01 00:00:00'::timestamp(3) without time zone]) # 2020-01-01 00:00:00",
            })
    void recognisesTexts(String expression, String values) {
        assertThat(AllowedValuesReader.read(expression, COLUMNS))
                .isEqualTo(new AllowedValues("c", Arrays.asList(values.split(",")), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "c = ANY (ARRAY[1, 2]) # 1,2",
                "(c = ANY (ARRAY[1, '-2'::integer])) # 1,-2",
                "(c = ANY (ARRAY[(1)::numeric, ('-2'::integer)::numeric, 1.5])) # 1,-2,1.5",
                "c = 1 # 1",
                "c = (-1) # -1",
            })
    void recognisesNumbers(String expression, String values) {
        assertThat(AllowedValuesReader.read(expression, COLUMNS))
                .isEqualTo(new AllowedValues("c", Arrays.asList(values.split(",")), false));
    }

    @Test
    void readsNamesInQuotes() {
        assertThat(AllowedValuesReader.read("\"The C\" = 'A'::text OR \"The C\" IS NULL", COLUMNS))
                .isEqualTo(new AllowedValues("The C", List.of("A"), true));
        assertThat(AllowedValuesReader.read("\"or\" = 'A'::text", COLUMNS))
                .isEqualTo(new AllowedValues("or", List.of("A"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "c IS NULL",
                "c > 1",
                "c <> 'A'::text",
                "c <> ALL (ARRAY['A'::text])",
                "c = ANY (ARRAY['A'::text]) AND d > 1",
                "c = 'A'::text OR d = 'B'::text",
                "c = 'A'::text OR d IS NULL",
                "c = d",
                "c = ANY (ARRAY['A'::text, d])",
                "lower(c) = 'a'::text",
                "lower(c) = ANY (ARRAY['a'::text])",
                "c::integer = 1",
                "e = 'A'::text",
                "C = 'A'::text",
                "c = ANY (ARRAY['A'::text, 1])",
                "c = 'A'::text || 'B'::text",
                "NOT c = 'A'::text",
                "c = ANY (ARRAY['A'::text",
                "c = 'A",
                "c = '",
                "(((",
            })
    void recognisesNothingElse(String expression) {
        assertThat(AllowedValuesReader.read(expression, COLUMNS)).isNull();
    }
}
