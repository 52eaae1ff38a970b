package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own rules of singular and plural. */
final class InflectionsTest {

    private static final String SQL = """
            create table persons (id integer primary key);
            create table autos (id integer primary key, person_id int references persons);
            create table mitglieder (id integer primary key, person_id int references persons);
            """;

    @TempDir
    private Path folder;

    @Test
    void nameClassesAndCollections() {
        GeneratedCode code = with("*person = *persons", "mitglied = mitglieder");

        assertThat(code.classes()).containsExactly("Auto", "Mitglied", "Person");
        assertThat(code.fields("Person"))
                .contains("private Set<Mitglied> mitglieder = ")
                .contains("private Set<Auto> autos = ");
    }

    @Test
    void areEnglishWithoutThem() {
        GeneratedCode code = GeneratedCode.of(folder, SQL);

        assertThat(code.classes()).containsExactly("Auto", "Mitglieder", "Person");
    }

    @Test
    void areRefusedWhereTheyAreNoRules() {
        assertThatThrownBy(() -> with("Person: persons"))
                .isInstanceOf(CodegenException.class)
                .hasMessage("codegen.inflections: Not a rule of singular and plural: Person: persons.\n"
                        + "Write person = persons, *person = *persons for all words that end so, or data for a word that"
                        + " is the same in both.");
    }

    private GeneratedCode with(String... rules) {
        return GeneratedCode.of(
                folder,
                SQL,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE)
                        .inflections(List.of(rules))
                        .build());
    }
}
