package io.github.schemata.codegen.mapping.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.JavaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefinitionsTest {

    private static JavaType type(String constant) throws ReflectiveOperationException {
        return (JavaType) JavaType.class.getField(constant).get(null);
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, VARCHAR(20)",
        "STRING, text",
        "STRING, NVARCHAR(160)",
        "INTEGER, INT",
        "INTEGER, INTEGER",
        "INTEGER, INT(11)",
        "LONG, BIGINT",
        "DOUBLE, double precision",
        "DOUBLE, 'FLOAT(10,2)'",
        "BIG_DECIMAL, 'NUMERIC(10,2)'",
        "BYTES, BLOB",
        "BOOLEAN, boolean",
    })
    void leavesOutWhatHibernateNamesAlike(String type, String declared) throws ReflectiveOperationException {
        assertThat(Definitions.of(declared, new ValueChoice.Plain(type(type)))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "STRING, CHAR(20)",
        "STRING, CLOB",
        "STRING, INTEGER",
        "STRING, VARCHAR (20)",
        "LONG, INTEGER",
        "LONG, INT",
        "INTEGER, SMALLINT",
        "INTEGER, TINYINT",
        "DOUBLE, 'DECIMAL(10,2)'",
        "BIG_DECIMAL, 'DECIMAL(10,2)'",
        "BYTES, VARBINARY(16)",
        "BOOLEAN, TINYINT(1)",
        "BOOLEAN, BIT",
    })
    void statesTheDeclaredTypeElsewhere(String type, String declared) throws ReflectiveOperationException {
        assertThat(Definitions.of(declared, new ValueChoice.Plain(type(type)))).isEqualTo(declared);
    }

    @Test
    void alwaysStatesTheTypeOfWhatHibernateDoesNotReadByItself() {
        assertThat(Definitions.of("TEXT", new ValueChoice.UuidText())).isEqualTo("TEXT");
        assertThat(Definitions.of("TEXT", new ValueChoice.Mixed())).isEqualTo("TEXT");
    }

    @Test
    void spellsTypesAsTheDriverDoes() {
        assertThat(Definitions.of("straße", new ValueChoice.Plain(JavaType.STRING)))
                .isEqualTo("STRASSE");
        assertThat(Definitions.of("", new ValueChoice.Plain(JavaType.STRING))).isEqualTo("NUMERIC");
    }
}
