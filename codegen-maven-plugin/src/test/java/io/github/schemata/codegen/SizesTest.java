package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SizesTest {

    @TempDir
    private Path folder;

    @Test
    void mapsAsManyColumnsAsThereAre() {
        String columns = list(300, ", c%d int not null");
        GeneratedCode code = GeneratedCode.of(
                folder,
                "create table wide (id integer primary key" + columns + ");"
                        + "insert into wide values (1" + list(300, ", %d") + ");"
                        + "create table keyless (x int" + columns + ");");

        assertThat(code.result().entities().entities())
                .extracting(entity -> entity.attributes().size())
                .containsExactly(301, 300);
        code.works();
    }

    @Test
    void writesOneFileForEachOfFiveThousandTables() {
        String tables = "begin;" + list(5_000, "create table t%1$d (id integer primary key, up int references t%1$d);")
                + "commit;";

        GeneratedCode code = GeneratedCode.of(folder, tables);

        assertThat(code.classes()).hasSize(5_000);
        assertThat(code.result().changes().written()).hasSize(5_000);
    }

    private static String list(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
