package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappableNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a b", "a`b", "a[b]c", "a]", "it's", "a.b", "?", "{x}", "😀", " edge ", "back\\slash", "\n."
            })
    void keepsWhatCanBeQuoted(String name) {
        assertThat(MappableNames.isMappable(name, Product.SQLITE)).isTrue();
        assertThat(MappableNames.alias(name, Product.SQLITE)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "a\"b, %a%22b",
                "\", %%22",
                "[x], %%5bx%5d",
                "`x`, %%60x%60",
                "`, %%60",
                "~ [x] ~, ~% %5bx%5d ~",
                "~~, %",
                "~ ~, ~% ~",
            })
    void givesTheOthersAnAliasThatCan(String name, String alias) {
        assertThat(MappableNames.isMappable(name, Product.SQLITE)).isFalse();
        assertThat(MappableNames.alias(name, Product.SQLITE)).isEqualTo(alias);
        assertThat(MappableNames.isMappable(alias, Product.SQLITE)).isTrue();
    }

    @Test
    void keepsNoBacktickOnMariadbWhichQuotesByIt() {
        assertThat(MappableNames.isMappable("a`b", Product.MARIADB)).isFalse();
        assertThat(MappableNames.alias("a`b", Product.MARIADB)).isEqualTo("%a%60b");
    }

    @Test
    void asksMoreOfTables() {
        assertThat(MappableNames.isMappableTable("a b", Product.SQLITE)).isTrue();
        assertThat(MappableNames.isMappableTable("a\"b", Product.SQLITE)).isFalse();
        assertThat(MappableNames.isMappableTable(" edge", Product.SQLITE)).isFalse();
        assertThat(MappableNames.isMappableTable("back\\slash", Product.SQLITE)).isFalse();
    }
}
