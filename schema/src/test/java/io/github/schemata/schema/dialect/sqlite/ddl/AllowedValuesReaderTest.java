package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedValuesReaderTest {

    private static final List<String> COLUMNS = List.of("id", "Status", "b c");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status IN ('a','it''s')",
                "status in('a' , 'it''s')",
                "STATUS\n\tIN -- one\n(/* two */'a', 'it''s')",
                "\"status\" IN ('a', 'it''s')",
                "[Status] IN ('a', 'it''s')",
                "`Status` IN ('a', 'it''s')",
                "((Status IN ('a', 'it''s')))",
                "(Status) IN (('a'), 'it''s')",
                "Status = 'a' OR Status = 'it''s'",
                "Status=='a' or (\"STATUS\" = 'it''s')",
                "(Status = 'a') OR ((Status = 'it''s'))",
                "(Status) = ('a') OR Status = 'it''s'",
                "Status IN ('a', 'it''s') OR Status IS NULL",
                "Status IS NULL OR Status IN ('a', 'it''s')",
                "(Status IS NULL) OR (Status = 'a') OR Status IN ('it''s')",
                "Status ISNULL OR Status IN ('a', 'it''s')",
                "Status IN ('a', 'it''s', 'a')",
                "Status IN (\"a\", \"it's\")",
            })
    void readsLists(String check) {
        assertThat(AllowedValuesReader.read(check, COLUMNS))
                .isEqualTo(new AllowedValues("Status", List.of("a", "it's"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id IN (1, -2, 1.5, 16)",
                "id IN (+1, - 2, 1.5, 0x10)",
                "\"ID\" = 1 OR id = -2 OR id = 1.5 OR id = 16",
                "id IN (TRUE, -2, 1.5, 1_6)",
            })
    void readsNumbers(String check) {
        assertThat(AllowedValuesReader.read(check, COLUMNS))
                .isEqualTo(new AllowedValues("id", List.of("1", "-2", "1.5", "16"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[b c] IN ('')", "\"B C\" = ''"})
    void readsTheEmptyText(String check) {
        assertThat(AllowedValuesReader.read(check, COLUMNS)).isEqualTo(new AllowedValues("b c", List.of(""), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Status",
                "Status IN ()",
                "Status IS NULL",
                "Status NOT IN ('a', 'b')",
                "NOT Status IN ('a', 'b')",
                "Status IN ('a', 'b') AND id > 0",
                "Status IN ('a', NULL)",
                "Status IN ('a', 1)",
                "Status IN ('a', 'b' || 'c')",
                "Status IN ('a', id)",
                "Status IN ('a', \"id\")",
                "Status IN ('a', [x])",
                "Status IN (SELECT 'a')",
                "Status IN names",
                "Status IN ('a') OR id IN (1)",
                "Status = 'a' AND Status = 'b'",
                "Status = 'a' OR Status <> 'b'",
                "Status = 'a' OR Status LIKE 'b%'",
                "Status = id",
                "'Status' IN ('a')",
                "'a' = Status",
                "lower(Status) IN ('a')",
                "Status COLLATE NOCASE IN ('a')",
                "Status IN ('a') COLLATE NOCASE",
                "Status IN ('a') = 1",
                "(Status IN ('a')) = 0",
                "Status IN (-'a')",
                "Status IN (x'00')",
                "Status IN ('a'",
                "other IN ('a')",
                "t.Status IN ('a')",
                "id BETWEEN 1 AND 2",
                "length(Status) = 1",
            })
    void readsNothingElse(String check) {
        assertThat(AllowedValuesReader.read(check, COLUMNS)).isNull();
    }
}
