package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "com.example, com.example",
        "com.my-company.2nd.class, com.my_company._2nd.class_",
        "com..example., com.example",
        "com.example.a b, com.example.a_b",
        "'', entities",
        "..., entities",
        "java.acme, entities",
    })
    void makesAGroupIdLegal(String groupId, String name) {
        assertThat(PackageNames.forGroupId(groupId)).isEqualTo(name);
        assertThat(PackageNames.problemOf(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example", "a", "com._2nd.class_", "de.käufer", "com.record"})
    void findsNothingWrongWithALegalName(String name) {
        assertThat(PackageNames.problemOf(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "com..x, has a dot too many",
        ".com, has a dot too many",
        "com., has a dot too many",
        "com.class.x, 'has the Java keyword \"class\" in it'",
        "com.2nd, 'has the part \"2nd\", which begins with no letter'",
        "com.my-company, 'has \"-\" in it, which no Java name may have'",
        "com/example, 'has \"/\" in it, which no Java name may have'",
        "../x, has a dot too many",
        "java.acme, 'begins with \"java\", where Java loads no classes but its own'",
    })
    void saysWhatIsWrong(String name, String problem) {
        assertThat(PackageNames.problemOf(name)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.a\nb", "com.a\u200bb"})
    void writesInvisibleCharactersByNumber(String name) {
        assertThat(PackageNames.problemOf(name))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .matches("has the character U\\+[0-9A-F]{4} in it, which no Java name may have"));
    }
}
