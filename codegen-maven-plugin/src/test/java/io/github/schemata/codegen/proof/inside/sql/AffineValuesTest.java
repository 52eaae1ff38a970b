package io.github.schemata.codegen.proof.inside.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.dialect.sqlite.Affinity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What SQLite itself makes of the same values. */
final class AffineValuesTest {

    private static final List<Object> TEXTS = List.of(
            "", " ", "-", "x", "1", " 1", "1\n", "+1", "-1", "01", "1.0", "1.", ".5", "1.5", "-2.50 ", "1e3", "1e",
            "0x10", "1 2", "\u00a01", "\u20031");
    private static final List<Object> NUMBERS = List.of(1, 1L, (short) 1, -3_000_000_000L);
    private static final List<Object> FRACTIONS =
            List.of(1d, 1.5, BigInteger.TEN, new BigDecimal("2.50"), new BigDecimal("3.0"));

    @ParameterizedTest
    @EnumSource
    void storesTextsAndWholeNumbersAsSqliteDoes(Affinity affinity) {
        TEXTS.forEach(value -> assertStored(affinity, value));
        NUMBERS.forEach(value -> assertStored(affinity, value));
    }

    /** What becomes another text, or a text where nothing asks for one, is no matter of affinity. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TEXT", "BLOB"})
    void storesOtherNumbersAsSqliteDoes(Affinity affinity) {
        FRACTIONS.forEach(value -> assertStored(affinity, value));
    }

    private static void assertStored(Affinity affinity, Object value) {
        Object stored = AffineValues.stored(affinity, value);
        boolean whole = stored instanceof Integer || stored instanceof Short;
        assertThat(whole ? (Object) ((Number) stored).longValue() : stored)
                .as("%s %s", affinity, value)
                .isEqualTo(bySqlite(affinity, value));
    }

    private static Object bySqlite(Affinity affinity, Object value) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (v " + affinity + ")");
            try (PreparedStatement insertion = connection.prepareStatement("insert into t values (?)")) {
                insertion.setObject(1, value);
                insertion.execute();
            }
            try (ResultSet row = statement.executeQuery("select v from t")) {
                row.next();
                Object found = row.getObject(1);
                return found instanceof Integer number ? (Object) number.longValue() : found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
