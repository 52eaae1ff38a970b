package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole numbers that identify rows: Long always, or as declared. */
final class IdTypesTest {

    private static final String SQL = """
            create table small (id integer primary key, name text);
            create table big (id bigint not null primary key);
            create table full (id integer primary key);
            create table tiny (id smallint not null primary key);
            create table child (
                id integer primary key autoincrement,
                small_id bigint references small,
                big_id int references big,
                full_id int references full,
                tiny_id integer references tiny);
            create table keyed (small_id int not null references small, no int not null, big bigint not null,
                primary key (small_id, no, big));
            create table stray (id integer primary key, small_id integer references small);
            insert into small values (1, 'a'); insert into big values (1); insert into full values (3000000000);
            insert into tiny values (1); insert into child values (1, 1, 1, 3000000000, 1);
            insert into keyed values (1, 2, 3); insert into stray values (1, 1), (2, 5000000000);
            """;

    @TempDir
    private Path folder;

    @Test
    void areLongByDefault() {
        GeneratedCode code = GeneratedCode.of(folder, SQL);

        assertThat(ids(code))
                .containsExactly(
                        "private Long id;",
                        "private Long id;",
                        "private Long id;",
                        "private Long id;",
                        "private Long id;",
                        "private Long id;");
    }

    @Test
    void areIntegerWhereDeclaredSoAndTheRowsFit() {
        GeneratedCode code = declared();

        assertThat(code.fields("Small")).startsWith("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false)
                private Integer id;
                """);
        assertThat(ids(code))
                .containsExactly(
                        "private Long id;",
                        "private Integer id;",
                        "private Long id;",
                        "private Integer id;",
                        "private Integer id;",
                        "private Integer id;");
        assertThat(code.source("KeyedId")).contains("Integer no,").contains("Long big");
        code.works();
    }

    @Test
    void areReadWholeByAReferenceThatDoesNotFit() {
        GeneratedCode code = declared();

        assertThat(code.fields("Stray")).contains("private Long smallId;");
        assertThat(code.notes(Note.Level.WARNING))
                .containsExactly("The column stray.small_id holds values that are no Integer, but references small:"
                        + " its attribute keeps them, and the association is only read.");
    }

    private GeneratedCode declared() {
        return GeneratedCode.of(
                folder,
                SQL,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).idType(IdType.DECLARED).build());
    }

    private static List<String> ids(GeneratedCode code) {
        return List.of("Big", "Child", "Full", "Small", "Stray", "Tiny").stream()
                .flatMap(entity -> code.fields(entity).lines().filter(line -> line.endsWith(" id;")))
                .toList();
    }
}
