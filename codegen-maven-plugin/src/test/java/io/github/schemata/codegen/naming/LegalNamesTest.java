package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** Whatever a database calls its things, the Java names are legal and differ. */
class LegalNamesTest {

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "_",
            "-",
            " ",
            ".",
            "/",
            "..",
            "\"",
            "'",
            "`",
            "\n",
            "*/",
            "\\u0022",
            "4",
            "2nd",
            "class",
            "s",
            "id",
            "ä",
            "ß",
            "İ",
            "ı",
            "ŉ",
            "ǅ",
            "e\u0301",
            "\u0301",
            "🎵",
            "𝒜",
            "𐐨",
            "名",
            "ـ",
            "٣",
            "€",
            "$",
            "\u200b",
            "\u0000",
            "\ud800",
            "API",
            "Order",
            "person",
            "statuses");

    private final ClassNames classNames = new ClassNames(Inflection.english(), ReservedTypes.javaLang());
    private final RelationNames relationNames = new RelationNames(Inflection.english());
    private final Random random = new Random(20261122);

    @Test
    void areLegalForAnyName() {
        for (int i = 0; i < 20_000; i++) {
            String name = randomName();
            String noun = classNames.noun(name);
            String attribute = AttributeNames.forColumn(name);
            String relation = relationNames.forForeignKey(List.of(name), List.of(randomName()), noun);
            CollectionName many = relationNames.forMany(noun, "Parent", relation, 2);
            assertThat(List.of(noun, classNames.forTable(name), attribute, relation, many.many(), many.adder()))
                    .as("names for %s", name)
                    .allMatch(LegalNamesTest::isLegal);
            assertThat(EnumConstantNames.forValue(name))
                    .as("constant for %s", name)
                    .matches(LegalNamesTest::isLegal);
            assertThat(PackageNames.problemOf(PackageNames.forGroupId(name)))
                    .as("package for %s", name)
                    .isEmpty();
        }
    }

    @Test
    void differInAScopeWhateverTheirCase() {
        NameScope scope = NameScope.ofTypes();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String name = scope.claim(classNames.forTable(randomName()));
            assertThat(name).matches(LegalNamesTest::isLegal);
            assertThat(files.add(NameScope.ignoringCase(name)))
                    .as("%s is new", name)
                    .isTrue();
        }
    }

    private String randomName() {
        StringBuilder name = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }

    private static boolean isLegal(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) && !name.contains(".");
    }
}
