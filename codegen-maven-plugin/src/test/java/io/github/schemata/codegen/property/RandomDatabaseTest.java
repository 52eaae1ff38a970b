package io.github.schemata.codegen.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a database, and whatever is asked for: the code compiles, boots, reads every row and writes one. */
final class RandomDatabaseTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.between(3, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void works(long seed) throws SQLException {
        Dice dice = new Dice(seed);
        Path database = made(RandomDatabase.statements(dice));
        RandomOptions options = RandomOptions.of(dice);

        GeneratedCode code =
                GeneratedCode.ofDatabase(folder, database, TableChoice.ALL, options.mapping(), options.style());

        if (Files.isDirectory(code.folder().resolve(GeneratedCode.PACKAGE))) {
            HibernateJars[] versions = HibernateJars.values();
            ProofResult proof = code.worksOn(versions[(int) (seed % versions.length)]);
            assertThat(proof.compilation().warnings()).isEmpty();
        }
    }

    /** Rows that the tables refuse are not there, nor are indexes that the rows refuse. */
    private Path made(List<String> statements) throws SQLException {
        Path file = folder.resolve("database.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    assertThat(sql).as(e.getMessage()).doesNotStartWith("CREATE TABLE");
                }
            }
            statement.execute("COMMIT");
        }
        return file;
    }
}
