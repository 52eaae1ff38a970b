package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and columns that a server does not take as SQLite has them are as its baseline makes them there. */
final class TargetNamesTest {

    private static final String LONG = "a_name_that_goes_on_and_on_until_no_server_but_sqlite_takes_it_in_full";

    private static final String SQL = """
            CREATE TABLE parts (
              id INTEGER PRIMARY KEY, %s TEXT, int8 INT, "x""y" TEXT, first TEXT, amount INT,
              more INT AS (amount + 1) STORED, shout TEXT AS (upper(first)) STORED)""".formatted(LONG);

    @TempDir
    private Path folder;

    private GeneratedCode code(Product target) throws IOException {
        return GeneratedCode.of(
                Files.createDirectory(folder.resolve(target.name())),
                SQL,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE)
                        .target(target)
                        .renames(List.of("parts." + LONG + "=told"))
                        .typeMappings(List.of("parts." + LONG + "=java.util.UUID"))
                        .build());
    }

    @Test
    void areCutAndQuotedForTheServer() throws IOException {
        assertThat(code(Product.MARIADB).source("Part"))
                .contains("name = \"" + LONG.substring(0, 63) + "\"", "private UUID told;")
                .contains("name = \"x_y\"", "name = \"\\\"int8\\\"\"")
                .doesNotContain("@Subselect", LONG);
        assertThat(code(Product.POSTGRESQL).source("Part")).contains("name = \"int8\"");
    }

    @Test
    void areAsTheyAreOnSqlite() throws IOException {
        assertThat(code(Product.SQLITE).source("Part")).contains(LONG, "name = \"int8\"", "private UUID told;");
    }

    @Test
    void areWrittenWhereTheServerCannotCompute() throws IOException {
        assertThat(code(Product.POSTGRESQL).fields("Part"))
                .contains("@Generated")
                .contains("name = \"shout\", columnDefinition = \"text\")\nprivate String shout;");
    }
}
