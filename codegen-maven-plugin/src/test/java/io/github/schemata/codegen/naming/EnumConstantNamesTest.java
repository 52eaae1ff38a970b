package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumConstantNamesTest {

    @ParameterizedTest
    @CsvSource({
        "PG-13, PG_13",
        "NC-17, NC_17",
        "G, G",
        "'', EMPTY",
        "4x, _4X",
        "it's, IT_S",
        "in progress, IN_PROGRESS",
        "inProgress, IN_PROGRESS",
        "in_progress, IN_PROGRESS",
        "class, CLASS",
        "null, NULL",
        "1, _1",
        "-1, MINUS_1",
        "1.5, _1_5",
        "A+, A_PLUS",
        "A-, A_MINUS",
        "<18, LESS_18",
        "C#, C_HASH",
        "R&B, R_AND_B",
        "N/A, N_A",
        "?, QUESTION_MARK",
        "-, MINUS",
        "' ', SPACE",
        "groß, GROSS",
        "ja, JA",
        "IPv4, IPV4",
        "TLSv1.2, TLSV1_2",
        "iOS, IOS",
        "男, 男",
        "🎵, U1F3B5",
    })
    void namesValues(String value, String constant) {
        assertThat(EnumConstantNames.forValue(value)).isEqualTo(constant);
    }

    @Test
    void numbersValuesThatReadAlike() {
        assertThat(EnumConstantNames.forValues(List.of("open", "Open", "in-use", "in use", "")))
                .containsExactly("OPEN", "OPEN_2", "IN_USE", "IN_USE_2", "EMPTY");
    }
}
