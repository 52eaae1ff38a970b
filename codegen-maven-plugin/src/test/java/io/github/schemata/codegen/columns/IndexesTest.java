package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes and unique keys in {@code @Table}: those that JPA can say. */
final class IndexesTest {

    @TempDir
    private Path folder;

    @Test
    void tellsIndexesOfColumnsInTheirOrder() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a INT, b TEXT, c TEXT COLLATE NOCASE, "d e" TEXT);
                CREATE INDEX i1 ON Item (a);
                CREATE INDEX i2 ON Item (a DESC, b);
                CREATE UNIQUE INDEX i3 ON Item ("d e");
                CREATE INDEX "i 4" ON Item (c);
                """);

        assertThat(code.header("Item")).isEqualTo("""
                @Entity
                @Table(
                        name = "Item",
                        indexes = {
                            @Index(name = "\\"i 4\\"", columnList = "c"),
                            @Index(name = "i1", columnList = "a"),
                            @Index(name = "i2", columnList = "a DESC, b"),
                            @Index(name = "i3", columnList = "\\"d e\\"", unique = true)
                        }
                )
                """);
        code.works();
    }

    @Test
    void leavesOutWhatJpaCannotSay() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a INT, b TEXT, c TEXT COLLATE NOCASE);
                CREATE INDEX partial ON Item (a) WHERE a > 3;
                CREATE UNIQUE INDEX part ON Item (b) WHERE a > 3;
                CREATE INDEX expression ON Item (lower(b));
                CREATE INDEX folded ON Item (b COLLATE NOCASE);
                CREATE INDEX exact ON Item (c COLLATE BINARY);
                """);

        assertThat(code.header("Item")).isEqualTo("""
                @Entity
                @Table(name = "Item")
                """);
    }

    @Test
    void tellsUniqueKeysWithAndWithoutName() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a INT UNIQUE, b TEXT, c TEXT, "order" TEXT, CONSTRAINT both UNIQUE (b, c),
                  UNIQUE ("order", a), CONSTRAINT positive CHECK (a > 0), CHECK (b <> ''));
                """);

        assertThat(code.header("Item")).isEqualTo("""
                @Entity
                @Table(
                        name = "Item",
                        uniqueConstraints = {
                            @UniqueConstraint(columnNames = "a"),
                            @UniqueConstraint(name = "\\"both\\"", columnNames = {"b", "c"}),
                            @UniqueConstraint(columnNames = {"\\"order\\"", "a"})
                        }
                )
                """);
        code.works();
    }
}
