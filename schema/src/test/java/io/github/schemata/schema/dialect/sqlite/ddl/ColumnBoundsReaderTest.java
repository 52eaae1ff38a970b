package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnBoundsReaderTest {

    private static final List<String> COLUMNS = List.of("x", "y", "Unit Price", "length");

    private static String read(String check) {
        return ColumnBoundsReader.read(check, COLUMNS).stream()
                .map(bound -> bound.column() + " " + bound.subject() + " " + bound.relation() + " "
                        + bound.limit().toPlainString())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x > 0                               | x VALUE MORE 0
            (x)>=(-1.5)                         | x VALUE AT_LEAST -1.5
            ((x < 1e3))                         | x VALUE LESS 1000
            X <= +7                             | x VALUE AT_MOST 7
            0 < x                               | x VALUE MORE 0
            100 >= x                            | x VALUE AT_MOST 100
            x = 5                               | x VALUE AT_LEAST 5; x VALUE AT_MOST 5
            x BETWEEN 1 AND 5                   | x VALUE AT_LEAST 1; x VALUE AT_MOST 5
            x between (1) and 5 AND y > 0       | x VALUE AT_LEAST 1; x VALUE AT_MOST 5; y VALUE MORE 0
            x >= 0 AND (x <= 100)               | x VALUE AT_LEAST 0; x VALUE AT_MOST 100
            (x >= 0 AND x <= 100) AND y < 3     | x VALUE AT_LEAST 0; x VALUE AT_MOST 100; y VALUE LESS 3
            "Unit Price" > 0                    | Unit Price VALUE MORE 0
            [Unit Price] > 0                    | Unit Price VALUE MORE 0
            x IS NULL OR x > 0                  | x VALUE MORE 0
            x > 0 OR x IS NULL                  | x VALUE MORE 0
            (x IS NULL) OR (x > 0 AND x < 9)    | x VALUE MORE 0; x VALUE LESS 9
            length(x) <= 8                      | x LENGTH AT_MOST 8
            LENGTH ( x ) BETWEEN 2 AND 8        | x LENGTH AT_LEAST 2; x LENGTH AT_MOST 8
            8 >= length(x)                      | x LENGTH AT_MOST 8
            length > 2                          | length VALUE MORE 2
            x <> ''                             | x LENGTH AT_LEAST 1
            x != ''                             | x LENGTH AT_LEAST 1
            x > /* above */ 0 -- always         | x VALUE MORE 0
            """)
    void readsComparisonsWithNumbers(String check, String bounds) {
        assertThat(read(check)).isEqualTo(bounds);
    }

    @Test
    void readsTheBackticksOfMariaDb() {
        assertThat(read("`x` >= 0 and `Unit Price` < 10")).isEqualTo("x VALUE AT_LEAST 0; Unit Price VALUE LESS 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x > y",
                "x > 0 OR y > 0",
                "x > 0 OR x < -5",
                "x IS NULL OR y > 0",
                "x IS NULL OR x > 0 AND y > 0",
                "x > 0 OR x IS NULL AND y > 0",
                "x > 0 AND y > 0 OR x IS NULL",
                "NOT x > 0",
                "NOT (x > 0)",
                "x NOT BETWEEN 1 AND 5",
                "x + 1 > 0",
                "-x > 0",
                "abs(x) > 0",
                "length(trim(x)) > 0",
                "x > '0'",
                "'x' > 0",
                "x > 0x10",
                "x > 0 COLLATE NOCASE",
                "x BETWEEN 1 AND y",
                "x BETWEEN 1 AND 5 + y",
                "x <> 'a'",
                "x <> 0",
                "length(x) <> ''",
                "1 < x < 5",
                "x > 0 IS NOT FALSE",
                "(x > 0) = 1",
                "x > 0)",
                "(x > 0",
                "unknown > 0",
                "x IN (1, 2)",
                "((x)::numeric > (0)::numeric)",
                "((x)::text <> ''::text)",
                "x > NULL",
                "x IS NOT NULL"
            })
    void leavesOutWhatSaysAnythingElse(String check) {
        assertThat(read(check)).isEmpty();
    }
}
