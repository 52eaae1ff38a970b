package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.proof.Proof;
import io.github.schemata.codegen.proof.ProofRequest;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on real databases: what is generated from them is proven on each Hibernate. */
final class GeneratedCodeTest {

    private static final Path DATABASES =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    static List<Arguments> databasesAndHibernates() {
        return List.of("chinook", "northwind", "sakila").stream()
                .flatMap(name -> List.of(HibernateJars.values()).stream().map(jars -> Arguments.of(name, jars)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databasesAndHibernates")
    void worksOnRealDatabases(String name, HibernateJars hibernate) throws IOException {
        Path database = DATABASES.resolve(name + ".sqlite");
        assumeThat(database)
                .as("the folder of real databases beside the checkout")
                .exists();
        byte[] before = Files.readAllBytes(database);

        ProofResult result = generateAndProve(database, hibernate);

        String lines = String.join("\n", result.lines());
        assertThat(result.faults()).as(lines).isEmpty();
        assertThat(result.compilation().warnings()).as(lines).isEmpty();
        assertThat(lines).contains(" 0 not written");
        assertThat(Files.readAllBytes(database)).as("the database itself").isEqualTo(before);
    }

    private ProofResult generateAndProve(Path database, HibernateJars hibernate) {
        Source source = new Database(new ConnectionSettings("jdbc:sqlite:" + database, null, null));
        MappingOptions mapping = MappingOptions.in("shop.entities").build();
        new Codegen()
                .run(new CodegenRequest(
                        source,
                        TableChoice.ALL,
                        10_000,
                        null,
                        mapping,
                        EmitStyle.USUAL,
                        new OutputFolders(directory, directory, ""),
                        true));
        return new Proof().run(new ProofRequest(directory, hibernate.jars(), source, line -> {}));
    }
}
