package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.proof.EntityProof;
import io.github.schemata.codegen.proof.WriteOutcome;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
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

    /** SQLite takes no more; Hibernate cannot make a proxy of such a class, and does not start where it has to. */
    @Test
    void makesNoProxiesOfTwoThousandColumns() {
        GeneratedCode code = GeneratedCode.of(
                folder,
                "create table wide (id integer primary key" + list(1_999, ", c%d text") + ");"
                        + "create table narrow (id integer primary key" + list(1_200, ", c%d text") + ");"
                        + "create table part (id integer primary key, wide int references wide);"
                        + "insert into wide (id, c1) values (1, 'a');"
                        + "insert into part values (1, 1), (2, null);");

        assertThat(code.source("Wide")).contains("public final class Wide {");
        assertThat(code.source("Narrow")).contains("public class Narrow {");
        for (HibernateJars hibernate : HibernateJars.values()) {
            assertThat(code.worksOn(hibernate).entities())
                    .extracting(EntityProof::write)
                    .hasOnlyElementsOfType(WriteOutcome.Written.class);
        }
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
