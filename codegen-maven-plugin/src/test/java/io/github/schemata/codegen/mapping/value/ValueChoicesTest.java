package io.github.schemata.codegen.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ValueChoicesTest {

    private static final SqlType INT = new SqlType.Whole("INT", 32);
    private static final SqlType INTEGER = new SqlType.Whole("INTEGER", 64);
    private static final SqlType BOOLEAN = new SqlType.Bool("BOOLEAN");
    private static final SqlType DECIMAL = new SqlType.Exact("DECIMAL(10,2)", 10, 2);
    private static final SqlType REAL = new SqlType.Approximate("REAL");
    private static final SqlType TEXT = new SqlType.Text("TEXT", null);
    private static final SqlType BLOB = new SqlType.Binary("BLOB", null);
    private static final SqlType UUID = new SqlType.Uuid("UUID");
    private static final SqlType NONE = new SqlType.Other("");
    private static final SqlType OTHER = new SqlType.Other("POLYGON");

    private static ColumnProfile holds(long integers, long reals, long texts, long blobs) {
        return new ColumnProfile(0, integers, reals, texts, blobs, 2L, 9L, Map.of(), 0, 0);
    }

    private static ColumnProfile wholes(long smallest, long largest) {
        return new ColumnProfile(0, 2, 0, 0, 0, smallest, largest, Map.of(), 0, 0);
    }

    private static ValueChoice of(SqlType type, ColumnProfile data, @Nullable AllowedValues allowed, boolean strict) {
        Column column = new Column("c", type, true, null, null, null, Column.Identity.NONE, null);
        List<CheckConstraint> checks = allowed == null ? List.of() : List.of(new CheckConstraint(null, "", allowed));
        Table table = new Table(
                TableName.of("t"),
                Table.Kind.ORDINARY,
                List.of(column),
                null,
                List.of(),
                List.of(),
                checks,
                List.of(),
                strict,
                false,
                null,
                null);
        return new ValueChoices(true).of(table, column, data);
    }

    static List<Arguments> typesAndRows() {
        return List.of(
                Arguments.of(INT, ColumnProfile.EMPTY, JavaType.INTEGER),
                Arguments.of(INT, wholes(-5, Integer.MAX_VALUE), JavaType.INTEGER),
                Arguments.of(INT, wholes(-5, Integer.MAX_VALUE + 1L), JavaType.LONG),
                Arguments.of(INTEGER, ColumnProfile.EMPTY, JavaType.LONG),
                Arguments.of(INTEGER, wholes(0, 1), JavaType.LONG),
                Arguments.of(INTEGER, holds(0, 2, 0, 0), JavaType.DOUBLE),
                Arguments.of(INTEGER, holds(2, 2, 0, 0), JavaType.DOUBLE),
                Arguments.of(INTEGER, holds(0, 0, 2, 0), JavaType.STRING),
                Arguments.of(INTEGER, holds(2, 0, 2, 0), JavaType.STRING),
                Arguments.of(INTEGER, holds(2, 2, 2, 0), JavaType.OBJECT),
                Arguments.of(INTEGER, holds(2, 0, 0, 2), JavaType.OBJECT),
                Arguments.of(BOOLEAN, ColumnProfile.EMPTY, JavaType.BOOLEAN),
                Arguments.of(BOOLEAN, wholes(0, 1), JavaType.BOOLEAN),
                Arguments.of(BOOLEAN, wholes(-1, 1), JavaType.INTEGER),
                Arguments.of(BOOLEAN, wholes(0, Long.MAX_VALUE), JavaType.LONG),
                Arguments.of(BOOLEAN, holds(0, 0, 2, 0), JavaType.STRING),
                Arguments.of(DECIMAL, ColumnProfile.EMPTY, JavaType.BIG_DECIMAL),
                Arguments.of(DECIMAL, holds(2, 2, 0, 0), JavaType.BIG_DECIMAL),
                Arguments.of(DECIMAL, holds(2, 0, 2, 0), JavaType.STRING),
                Arguments.of(DECIMAL, holds(0, 2, 2, 0), JavaType.OBJECT),
                Arguments.of(REAL, ColumnProfile.EMPTY, JavaType.DOUBLE),
                Arguments.of(REAL, holds(0, 2, 2, 0), JavaType.OBJECT),
                Arguments.of(new SqlType.Approximate("FLOATING POINT"), wholes(0, 1L << 53), JavaType.DOUBLE),
                Arguments.of(new SqlType.Approximate("FLOATING POINT"), wholes(0, (1L << 53) + 1), JavaType.LONG),
                Arguments.of(TEXT, ColumnProfile.EMPTY, JavaType.STRING),
                Arguments.of(TEXT, holds(0, 0, 2, 0), JavaType.STRING),
                Arguments.of(TEXT, holds(0, 0, 0, 2), JavaType.BYTES),
                Arguments.of(TEXT, holds(0, 0, 2, 2), JavaType.OBJECT),
                Arguments.of(BLOB, ColumnProfile.EMPTY, JavaType.BYTES),
                Arguments.of(BLOB, holds(0, 0, 2, 0), JavaType.STRING),
                Arguments.of(BLOB, holds(2, 0, 2, 0), JavaType.OBJECT),
                Arguments.of(BLOB, holds(2, 2, 0, 0), JavaType.OBJECT),
                Arguments.of(UUID, ColumnProfile.EMPTY, JavaType.UUID),
                Arguments.of(UUID, holds(0, 0, 2, 0), JavaType.STRING),
                Arguments.of(UUID, holds(0, 0, 0, 2), JavaType.BYTES),
                Arguments.of(NONE, ColumnProfile.EMPTY, JavaType.OBJECT),
                Arguments.of(NONE, holds(2, 0, 0, 0), JavaType.LONG),
                Arguments.of(OTHER, ColumnProfile.EMPTY, JavaType.STRING),
                Arguments.of(OTHER, holds(0, 2, 0, 0), JavaType.DOUBLE));
    }

    @ParameterizedTest
    @MethodSource("typesAndRows")
    void choosesWhatReadsEveryRow(SqlType type, ColumnProfile data, JavaType chosen) {
        assertThat(of(type, data, null, false).type()).isEqualTo(chosen);
    }

    @Test
    void readsBigNumbersAndFractionsExactly() {
        ColumnProfile data = new ColumnProfile(0, 1, 1, 0, 0, 5L, Long.MAX_VALUE, Map.of(), 0, 0);

        assertThat(of(INTEGER, data, null, false).type()).isEqualTo(JavaType.BIG_DECIMAL);
    }

    @Test
    void takesTextsForUuidsOnlyInTheFormThatIsWritten() {
        ColumnProfile all = new ColumnProfile(0, 0, 0, 2, 0, null, null, Map.of(), 2, 0);
        ColumnProfile some = new ColumnProfile(0, 0, 0, 2, 0, null, null, Map.of(), 1, 0);

        assertThat(of(UUID, all, null, false)).isEqualTo(new ValueChoice.UuidText());
        assertThat(of(UUID, some, null, false).type()).isEqualTo(JavaType.STRING);
    }

    @Test
    void keepsTheStorageClassesOfStrictColumnsOfTypeAny() {
        SqlType any = new SqlType.Other("ANY");

        assertThat(of(any, holds(2, 0, 2, 0), null, true)).isEqualTo(new ValueChoice.Mixed());
        assertThat(of(any, holds(2, 0, 2, 0), null, false)).isEqualTo(new ValueChoice.Plain(JavaType.STRING));
    }

    @Test
    void makesEnumsOfListedTexts() {
        AllowedValues listed = new AllowedValues("C", List.of("x", "y"), true);
        ColumnProfile others = new ColumnProfile(0, 0, 0, 2, 0, null, null, Map.of(), 0, 1);

        assertThat(of(TEXT, ColumnProfile.EMPTY, listed, false)).isEqualTo(new ValueChoice.Enumerated(listed));
        assertThat(of(TEXT, holds(0, 0, 2, 0), listed, false)).isEqualTo(new ValueChoice.Enumerated(listed));
        assertThat(of(NONE, ColumnProfile.EMPTY, listed, false)).isEqualTo(new ValueChoice.Enumerated(listed));
        assertThat(of(TEXT, others, listed, false)).isEqualTo(new ValueChoice.Plain(JavaType.STRING));
    }

    @Test
    void makesNoEnumsOfListedNumbers() {
        AllowedValues numbers = new AllowedValues("c", List.of("1", "2"), false);
        AllowedValues digits = new AllowedValues("c", List.of("1", "2"), true);

        assertThat(of(INTEGER, ColumnProfile.EMPTY, numbers, false)).isEqualTo(new ValueChoice.Plain(JavaType.LONG));
        assertThat(of(INTEGER, ColumnProfile.EMPTY, digits, false)).isEqualTo(new ValueChoice.Plain(JavaType.LONG));
        assertThat(of(TEXT, ColumnProfile.EMPTY, digits, false)).isEqualTo(new ValueChoice.Enumerated(digits));
    }

    @Test
    void readsTruthWhereZeroAndOneAreListed() {
        AllowedValues truth = new AllowedValues("c", List.of("1", "0"), false);

        assertThat(of(INTEGER, wholes(0, 1), truth, false)).isEqualTo(new ValueChoice.Plain(JavaType.BOOLEAN));
        assertThat(of(NONE, ColumnProfile.EMPTY, truth, false)).isEqualTo(new ValueChoice.Plain(JavaType.BOOLEAN));
        assertThat(of(INTEGER, wholes(0, 2), truth, false)).isEqualTo(new ValueChoice.Plain(JavaType.LONG));
        assertThat(of(TEXT, ColumnProfile.EMPTY, truth, false)).isEqualTo(new ValueChoice.Plain(JavaType.STRING));
    }
}
