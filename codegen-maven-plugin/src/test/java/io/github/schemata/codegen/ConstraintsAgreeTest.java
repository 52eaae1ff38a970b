package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The validator refuses exactly those values that the database does. */
final class ConstraintsAgreeTest {

    /** A column, and the values that are tried in it; it takes NULL, too, unless it says otherwise. */
    private static final Map<String, Object[]> COLUMNS = new LinkedHashMap<>();

    static {
        Long[] whole = {Long.MIN_VALUE, -6L, -5L, -1L, 0L, 1L, 4L, 5L, 6L, 99L, 100L, 101L, Long.MAX_VALUE};
        add("INTEGER CHECK (# > 0)", whole);
        add("INTEGER CHECK (# >= 0 AND # <= 100)", whole);
        add("INTEGER CHECK (# BETWEEN -5 AND 5)", whole);
        add("INTEGER CHECK (0 > #)", whole);
        add("INTEGER CHECK (# <= 0)", whole);
        add("INTEGER CHECK (# > 4.5 AND # < 100)", whole);
        add("INTEGER CHECK (# IS NULL OR # > 5)", whole);
        add("INTEGER CHECK (# = 5)", whole);
        add("INTEGER CHECK (# > -1e19 AND # < 1e19)", whole);
        add("INTEGER NOT NULL DEFAULT 7 CHECK (# > 5)", whole);
        BigDecimal[] decimals = decimals("-0.5", "0", "0.5", "1.49", "1.5", "1.51", "99.99", "100", "100.01");
        add("NUMERIC CHECK (# > 0)", decimals);
        add("NUMERIC CHECK (# >= 0 AND # < 100)", decimals);
        add("NUMERIC CHECK (# BETWEEN 0.5 AND 1.5)", decimals);
        Double[] doubles = {-0.5, 0.0, 0.1, 0.5, 1.4999, 1.5, 1.5001, 100.0, 1e300};
        add("REAL CHECK (# > 0)", doubles);
        add("REAL CHECK (# >= 0.1 AND # <= 1.5)", doubles);
        String[] texts = {"", " ", "a", "ab", "abc", "abcd", "äöü", "äöüß"};
        add("TEXT CHECK (# <> '')", texts);
        add("TEXT CHECK (length(#) <= 3)", texts);
        add("TEXT CHECK (length(#) > 1 AND length(#) < 4)", texts);
        add("TEXT CHECK (length(#) = 2)", texts);
        add("TEXT NOT NULL DEFAULT 'abc' CHECK (length(#) BETWEEN 1 AND 3)", texts);
    }

    @TempDir
    private Path folder;

    private static void add(String definition, Object[] values) {
        String name = "c" + COLUMNS.size();
        COLUMNS.put(name + " " + definition.replace("#", name), values);
    }

    private static BigDecimal[] decimals(String... digits) {
        BigDecimal[] values = new BigDecimal[digits.length];
        for (int i = 0; i < digits.length; i++) {
            values[i] = new BigDecimal(digits[i]);
        }
        return values;
    }

    @Test
    void aValueIsRefusedByBothOrByNone() throws Exception {
        GeneratedCode code = GeneratedCode.of(
                folder,
                "CREATE TABLE entry (id INTEGER PRIMARY KEY, " + String.join(", ", COLUMNS.keySet()) + ")",
                TableChoice.ALL,
                MappingOptions.in("model").validation(true).build());
        assertThat(code.fields("Entry").split("@Column").length - 1)
                .as("columns, the key too")
                .isEqualTo(COLUMNS.size() + 1);
        Judge validator = judge(code.compiled());

        SoftAssertions all = new SoftAssertions();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("database.sqlite"))) {
            for (Map.Entry<String, Object[]> column : COLUMNS.entrySet()) {
                String name = column.getKey().substring(0, column.getKey().indexOf(' '));
                for (Object value : column.getValue()) {
                    all.assertThat(validator.takes(name, value))
                            .as("%s: the validator takes %s", column.getKey(), value)
                            .isEqualTo(takes(connection, name, value));
                }
                all.assertThat(validator.takes(name, null))
                        .as("%s: the validator takes null", column.getKey())
                        .isEqualTo(takes(connection, name, null));
            }
        }
        all.assertAll();
    }

    private static boolean takes(Connection connection, String column, Object value) {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry (" + column + ") VALUES (?)")) {
            insert.setObject(1, value);
            insert.executeUpdate();
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("SQLITE_CONSTRAINT");
            return false;
        }
    }

    private interface Judge {

        boolean takes(String attribute, Object value) throws ReflectiveOperationException;
    }

    /** Hibernate Validator stands in the class loader of the generated code only. */
    private static Judge judge(ClassLoader project) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(project);
        try {
            Class<?> entry = project.loadClass("model.Entry");
            Object factory = project.loadClass("jakarta.validation.Validation")
                    .getMethod("buildDefaultValidatorFactory")
                    .invoke(null);
            Object validator = project.loadClass("jakarta.validation.ValidatorFactory")
                    .getMethod("getValidator")
                    .invoke(factory);
            var validateValue = project.loadClass("jakarta.validation.Validator")
                    .getMethod("validateValue", Class.class, String.class, Object.class, Class[].class);
            return (attribute, value) ->
                    ((Set<?>) validateValue.invoke(validator, entry, attribute, value, new Class<?>[0])).isEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
