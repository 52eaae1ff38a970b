package io.github.schemata.codegen.mapping.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.profile.TemporalForm;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DefaultsTest {

    private static @Nullable Initial of(@Nullable String sql, JavaType type) {
        return Defaults.of(sql, new ValueChoice.Plain(type), null);
    }

    private static @Nullable Initial ofTime(String sql, JavaType type, TemporalForm form) {
        return Defaults.of(sql, new ValueChoice.Temporal(type, form, null), null);
    }

    @Test
    void knowsNothingWithoutDefault() {
        assertThat(of(null, JavaType.STRING)).isNull();
        assertThat(Defaults.isNull(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "null", "(NULL)", " ( null ) "})
    void takesNullForNoDefault(String sql) {
        assertThat(Defaults.isNull(sql)).isTrue();
        assertThat(of(sql, JavaType.STRING)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'it''s'     | it's
                    "two ""q"   | two "q
                    active      | active
                    ('a')       | a
                    (('a'))     | a
                    '('         | (
                    'NULL'      | NULL
                    5           | 5
                    +7          | 7
                    - 7         | -7
                    007         | 7
                    5.50        | 5.5
                    .5          | 0.5
                    1e3         | 1000.0
                    0x10        | 16
                    -0x10       | -16
                    TRUE        | 1
                    false       | 0
                    ''          | ~~
                    """)
    void startsTextsWithWhatSqliteStores(String sql, String text) {
        assertThat(of(sql, JavaType.STRING)).isEqualTo(new Initial.Text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower('X')",
                "('a' || 'b')",
                "(1 + 2)",
                "x'41'",
                "1e300",
                "1e999",
                "-9e999",
                "(random())",
                "('a') || ('b')"
            })
    void leavesTextsToTheDatabase(String sql) {
        assertThat(of(sql, JavaType.STRING)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    5                  | 5
                    -5                 | -5
                    '5'                | 5
                    5.0                | 5
                    TRUE               | 1
                    0x7fffffffffffffff | 9223372036854775807
                    0xffffffffffffffff | -1
                    """)
    void startsWholeNumbers(String sql, String digits) {
        assertThat(of(sql, JavaType.LONG)).isEqualTo(new Initial.Number(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "'many'", "''", "9223372036854775808", "'0x10'", "x'01'", "many"})
    void leavesWhatIsNoWholeNumberToTheDatabase(String sql) {
        assertThat(of(sql, JavaType.LONG)).isNull();
    }

    @Test
    void keepsToTheRangeOfTheType() {
        assertThat(of("2147483647", JavaType.INTEGER)).isEqualTo(new Initial.Number("2147483647"));
        assertThat(of("2147483648", JavaType.INTEGER)).isNull();
        assertThat(of("1e308", JavaType.DOUBLE)).isEqualTo(new Initial.Number("1.0E308"));
        assertThat(of("1e309", JavaType.DOUBLE)).isNull();
    }

    @Test
    void startsDecimalsWithTheirDigits() {
        assertThat(of("0.00", JavaType.BIG_DECIMAL)).isEqualTo(new Initial.Number("0.00"));
        assertThat(of("'3.10'", JavaType.BIG_DECIMAL)).isEqualTo(new Initial.Number("3.10"));
        assertThat(of("0x10", JavaType.BIG_DECIMAL)).isEqualTo(new Initial.Number("16"));
        assertThat(of("'free'", JavaType.BIG_DECIMAL)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "TRUE, true", "false, false", "'''true''', true", "1.0, true", "(0), false"})
    void startsTruth(String sql, boolean value) {
        assertThat(of(sql, JavaType.BOOLEAN)).isEqualTo(new Initial.Truth(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "'yes'", "-1", "CURRENT_DATE"})
    void leavesOtherTruthToTheDatabase(String sql) {
        assertThat(of(sql, JavaType.BOOLEAN)).isNull();
    }

    @Test
    void startsBytes() {
        assertThat(of("x'00ff'", JavaType.BYTES)).isEqualTo(new Initial.Bytes("00ff"));
        assertThat(of("X''", JavaType.BYTES)).isEqualTo(new Initial.Bytes(""));
        assertThat(of("'text'", JavaType.BYTES)).isNull();
        assertThat(of("x'" + "00".repeat(65) + "'", JavaType.BYTES)).isNull();
    }

    @Test
    void startsMixedColumnsWithTheLiteralItself() {
        assertThat(of("5", JavaType.OBJECT)).isEqualTo(new Initial.Number("5"));
        assertThat(of("2.5", JavaType.OBJECT)).isEqualTo(new Initial.Number("2.5"));
        assertThat(of("'a'", JavaType.OBJECT)).isEqualTo(new Initial.Text("a"));
        assertThat(of("x'00'", JavaType.OBJECT)).isEqualTo(new Initial.Bytes("00"));
    }

    @Test
    void startsEnumsWithConstantsOnly() {
        EnumClass state = new EnumClass(
                "State",
                EnumClass.CHECK,
                "t.c",
                List.of(new EnumClass.Constant("OPEN", "open"), new EnumClass.Constant("EMPTY", "")));
        ValueChoice text = new ValueChoice.Plain(JavaType.STRING);

        assertThat(Defaults.of("'open'", text, state)).isEqualTo(new Initial.Constant("State", "OPEN"));
        assertThat(Defaults.of("open", text, state)).isEqualTo(new Initial.Constant("State", "OPEN"));
        assertThat(Defaults.of("''", text, state)).isEqualTo(new Initial.Constant("State", "EMPTY"));
        assertThat(Defaults.of("'OPEN'", text, state)).isNull();
        assertThat(Defaults.of("lower('X')", text, state)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL_DATE, 2024-02-29, 2024-02-29",
        "LOCAL_DATE_TIME, 2024-02-29, 2024-02-29T00:00",
        "LOCAL_DATE_TIME, 2024-02-29 12:34:56, 2024-02-29T12:34:56",
        "LOCAL_TIME, 12:34, 12:34",
        "OFFSET_DATE_TIME, 2024-02-29T12:34:56Z, 2024-02-29T12:34:56Z",
    })
    void startsDatesWithLiterals(String type, String text, String iso) throws ReflectiveOperationException {
        JavaType java = (JavaType) JavaType.class.getField(type).get(null);

        assertThat(of("'" + text + "'", java)).isEqualTo(new Initial.Fixed(iso));
        assertThat(of("'0000-00-00'", java)).isNull();
    }

    @Test
    void readsNumbersInTheUnitOfTheColumn() {
        assertThat(ofTime("0", JavaType.INSTANT, TemporalForm.EPOCH_SECONDS))
                .isEqualTo(new Initial.Fixed("1970-01-01T00:00:00Z"));
        assertThat(ofTime("1709210096789", JavaType.INSTANT, TemporalForm.EPOCH_MILLIS))
                .isEqualTo(new Initial.Fixed("2024-02-29T12:34:56.789Z"));
        assertThat(ofTime("0", JavaType.LOCAL_DATE_TIME, TemporalForm.DATE_TIME))
                .isNull();
        assertThat(ofTime("1.5", JavaType.INSTANT, TemporalForm.EPOCH_SECONDS)).isNull();
    }

    @Test
    void startsWithTheMomentOfCreationWhatTheDefaultTells() {
        assertThat(of("CURRENT_TIMESTAMP", JavaType.LOCAL_DATE_TIME))
                .isEqualTo(new Initial.Now(ChronoUnit.SECONDS, false));
        assertThat(of("CURRENT_DATE", JavaType.LOCAL_DATE_TIME)).isEqualTo(new Initial.Now(ChronoUnit.DAYS, false));
        assertThat(of("CURRENT_TIME", JavaType.LOCAL_DATE_TIME)).isNull();
        assertThat(of("CURRENT_DATE", JavaType.LOCAL_TIME)).isNull();
        assertThat(of("CURRENT_TIMESTAMP", JavaType.STRING))
                .isEqualTo(new Initial.NowText("uuuu-MM-dd HH:mm:ss", false));
        assertThat(of("(strftime('%s','now'))", JavaType.LONG)).isEqualTo(new Initial.NowSeconds());
        assertThat(of("CURRENT_TIMESTAMP", JavaType.LONG)).isNull();
        assertThat(of("'CURRENT_TIMESTAMP'", JavaType.STRING)).isEqualTo(new Initial.Text("CURRENT_TIMESTAMP"));
    }
}
