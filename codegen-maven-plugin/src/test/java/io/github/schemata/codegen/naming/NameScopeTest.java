package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameScopeTest {

    @Test
    void numbersTheSecondAndLaterOnes() {
        assertThat(claimAll(NameScope.ofAttributes(), "userName", "userName", "userName"))
                .containsExactly("userName", "userName2", "userName3");
    }

    @Test
    void seesNoDifferenceInCase() {
        assertThat(claimAll(NameScope.ofTypes(), "CustomerApiPreference", "CustomerAPIPreference", "Straße", "STRAßE"))
                .containsExactly("CustomerApiPreference", "CustomerAPIPreference2", "Straße", "STRAßE2");
    }

    @Test
    void stepsOverNumbersThatAreTaken() {
        assertThat(claimAll(NameScope.ofTypes(), "Line2", "Line", "Line", "Line2"))
                .containsExactly("Line2", "Line", "Line3", "Line2_2");
    }

    @Test
    void keepsAttributesApartWhoseAccessorsWouldMeet() {
        assertThat(claimAll(NameScope.ofAttributes(), "active", "isActive", "x", "X", "island", "land"))
                .containsExactly("active", "isActive2", "x", "X2", "island", "land");
    }

    @Test
    void numbersConstantsBehindAnUnderscore() {
        assertThat(claimAll(NameScope.ofConstants(), "OPEN", "OPEN")).containsExactly("OPEN", "OPEN_2");
    }

    @Test
    void takesTheFirstThatIsFree() {
        NameScope scope = NameScope.ofAttributes();
        scope.claim("artist");
        assertThat(scope.claimFirst("artist", "artistRef")).isEqualTo("artistRef");
        assertThat(scope.claimFirst("artist", "artistRef")).isEqualTo("artist2");
        assertThat(scope.isFree("ARTIST3")).isTrue();
        assertThat(scope.isFree("ARTIST2")).isFalse();
    }

    @Test
    void isTheSameInTurkey() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(claimAll(NameScope.ofTypes(), "Title", "TITLE")).containsExactly("Title", "TITLE2");
            assertThat(AttributeNames.forColumn("ITEM_ID")).isEqualTo("itemId");
            assertThat(EnumConstantNames.forValue("title")).isEqualTo("TITLE");
            assertThat(Inflection.english().singular("CITIES")).isEqualTo("CITY");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> claimAll(NameScope scope, String... names) {
        return Stream.of(names).map(scope::claim).toList();
    }
}
