package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
            insert into small values (1, 'a'); insert into big values (1); insert into full values (3000000000);
            insert into tiny values (1); insert into child values (1, 1, 1, 3000000000, 1);
            insert into keyed values (1, 2, 3);
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
                        "private Integer id;");
        assertThat(code.source("KeyedId")).contains("Integer no,").contains("Long big");
        code.works();
    }

    @Test
    void areLongWhereAReferenceDoesNotFit() {
        GeneratedCode code = GeneratedCode.of(
                folder,
                """
                create table a (id integer primary key);
                create table b (id integer primary key references a);
                create table c (id integer primary key, b_id int references b);
                insert into a values (1); insert into b values (1); insert into c values (1, 1), (2, 5000000000);
                """,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).idType(IdType.DECLARED).build());

        assertThat(List.of("A", "B", "C").stream().flatMap(entity -> idsOf(code, entity)))
                .containsExactly("private Long id;", "private Long id;", "private Integer id;");
        code.works();
    }

    private GeneratedCode declared() {
        return GeneratedCode.of(
                folder,
                SQL,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE).idType(IdType.DECLARED).build());
    }

    private static List<String> ids(GeneratedCode code) {
        return List.of("Big", "Child", "Full", "Small", "Tiny").stream()
                .flatMap(entity -> idsOf(code, entity))
                .toList();
    }

    private static Stream<String> idsOf(GeneratedCode code, String entity) {
        return code.fields(entity).lines().filter(line -> line.endsWith(" id;"));
    }
}
