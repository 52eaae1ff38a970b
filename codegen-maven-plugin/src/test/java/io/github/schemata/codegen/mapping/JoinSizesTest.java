package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.ServerCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References that declare another size than what they refer to: a join column would take the size from there. */
final class JoinSizesTest {

    private static final String SQL = """
            CREATE TABLE doc (id VARCHAR(36) PRIMARY KEY, price DECIMAL(10,2) UNIQUE);
            CREATE TABLE same_size (id INTEGER PRIMARY KEY, doc VARCHAR(36) REFERENCES doc (id));
            CREATE TABLE shorter (id INTEGER PRIMARY KEY, doc VARCHAR(20) REFERENCES doc (id));
            CREATE TABLE longer (id INTEGER PRIMARY KEY, doc VARCHAR(200) REFERENCES doc (id));
            CREATE TABLE key_shorter (doc VARCHAR(20) PRIMARY KEY REFERENCES doc (id), words VARCHAR(9));
            CREATE TABLE key_part (doc VARCHAR(200) REFERENCES doc (id), no INTEGER, PRIMARY KEY (doc, no));
            CREATE TABLE same_key_part (doc VARCHAR(36) REFERENCES doc (id), no INTEGER, PRIMARY KEY (doc, no));
            INSERT INTO doc VALUES ('a', 1.5), ('b', 2.25);
            INSERT INTO same_size VALUES (1, 'a'), (2, NULL);
            INSERT INTO shorter VALUES (1, 'a'), (2, NULL);
            INSERT INTO longer VALUES (1, 'b'), (2, NULL);
            INSERT INTO key_shorter VALUES ('a', 'x');
            INSERT INTO key_part VALUES ('a', 1), ('a', 2);
            INSERT INTO same_key_part VALUES ('a', 1), ('b', 1);
            """;

    private static final String[] ROWS = {
        "Doc 2 read, kept by others",
        "KeyPart 2 read, written",
        "KeyShorter 1 read, written",
        "Longer 2 read, written",
        "SameKeyPart 2 read, written",
        "SameSize 2 read, written",
        "Shorter 2 read, written"
    };

    @TempDir
    private Path folder;

    @Test
    void areStatedWhereTheyDiffer() {
        GeneratedCode code = GeneratedCode.of(folder, SQL);

        assertThat(code.source("SameSize")).contains("@JoinColumn(name = \"doc\")");
        assertThat(code.source("Shorter")).contains("@JoinColumn(name = \"doc\", columnDefinition = \"VARCHAR(20)\")");
        assertThat(code.source("Longer")).contains("@JoinColumn(name = \"doc\", columnDefinition = \"VARCHAR(200)\")");
        assertThat(code.source("KeyShorter"))
                .contains("@JoinColumn(name = \"doc\", columnDefinition = \"VARCHAR(20)\")");
        assertThat(code.source("KeyPart")).contains("@JoinColumn(name = \"doc\", columnDefinition = \"VARCHAR(200)\")");
        assertThat(code.source("SameKeyPart")).contains("@JoinColumn(name = \"doc\")");
        code.works();
    }

    @Test
    void areStatedForTextsWithoutAnEndAndForDecimals() {
        GeneratedCode code = GeneratedCode.of(folder, SQL + """
                CREATE TABLE endless (id INTEGER PRIMARY KEY, doc TEXT REFERENCES doc (id));
                CREATE TABLE untyped (id INTEGER PRIMARY KEY, doc REFERENCES doc (id));
                CREATE TABLE endless_part (doc TEXT REFERENCES doc (id), no INTEGER, PRIMARY KEY (doc, no)) STRICT;
                CREATE TABLE finer (id INTEGER PRIMARY KEY, price DECIMAL(12,4) REFERENCES doc (price));
                CREATE TABLE story (id TEXT PRIMARY KEY);
                CREATE TABLE of_story (id INTEGER PRIMARY KEY, story VARCHAR(50) REFERENCES story);
                INSERT INTO endless VALUES (1, 'a'), (2, NULL);
                INSERT INTO untyped VALUES (1, 'a'), (2, NULL);
                INSERT INTO endless_part VALUES ('a', 1);
                INSERT INTO finer VALUES (1, 1.5), (2, NULL);
                INSERT INTO story VALUES ('once');
                INSERT INTO of_story VALUES (1, 'once');
                """);

        assertThat(code.source("Endless")).contains("@JoinColumn(name = \"doc\", columnDefinition = \"TEXT\")");
        assertThat(code.source("Untyped")).contains("@JoinColumn(name = \"doc\", columnDefinition = \"NUMERIC\")");
        assertThat(code.source("EndlessPart"))
                .contains("@JoinColumn(name = \"doc\", nullable = false, columnDefinition = \"TEXT\")");
        assertThat(code.source("Finer")).contains("columnDefinition = \"DECIMAL(12,4)\"");
        assertThat(code.source("OfStory"))
                .contains("@JoinColumn(name = \"story\", columnDefinition = \"VARCHAR(50)\")");
        code.works();
    }

    @Test
    void areStatedOnPostgresql() {
        ServerCode made = ServerCode.postgresql(folder, SQL);

        assertThat(made.code().source("SameSize"))
                .contains("@JoinColumn(name = \"doc\",")
                .doesNotContain("columnDefinition = \"varchar", "columnDefinition = \"character");
        assertThat(made.code().source("Shorter")).contains("columnDefinition = \"character varying(20)\"");
        made.works(ROWS);
    }

    @Test
    void areStatedOnMariadb() {
        ServerCode made = ServerCode.mariadb(folder, SQL);

        assertThat(made.code().source("SameSize"))
                .contains("@JoinColumn(name = \"doc\",")
                .doesNotContain("columnDefinition = \"varchar", "columnDefinition = \"character");
        assertThat(made.code().source("Shorter")).contains("columnDefinition = \"varchar(20)\"");
        made.works(ROWS);
    }
}
