package io.github.schemata.schema.dialect.sqlite;

import static io.github.schemata.schema.ReferentialAction.CASCADE;
import static io.github.schemata.schema.ReferentialAction.NO_ACTION;
import static io.github.schemata.schema.ReferentialAction.RESTRICT;
import static io.github.schemata.schema.ReferentialAction.SET_DEFAULT;
import static io.github.schemata.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.TableName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignKeysTest {

    @TempDir
    Path folder;

    @Test
    void readsKeysInDeclaredOrderWithTheirNames() {
        assertThat(keys(
                        "CREATE TABLE p (x INTEGER PRIMARY KEY, y UNIQUE, z, UNIQUE (y, z))",
                        "CREATE TABLE c (a CONSTRAINT fa REFERENCES p ON DELETE CASCADE ON UPDATE SET NULL,"
                                + " b REFERENCES P (Y) ON DELETE RESTRICT,"
                                + " CONSTRAINT \"f c\" FOREIGN KEY (B, a) REFERENCES p (y, Z) ON UPDATE SET DEFAULT"
                                + " DEFERRABLE INITIALLY DEFERRED,"
                                + " FOREIGN KEY (a) REFERENCES p (x) DEFERRABLE INITIALLY IMMEDIATE)"))
                .containsExactly(
                        new ForeignKey(
                                "fa", List.of("a"), TableName.of("p"), List.of("x"), CASCADE, SET_NULL, false, false),
                        new ForeignKey(
                                null, List.of("b"), TableName.of("P"), List.of("y"), RESTRICT, NO_ACTION, false, false),
                        new ForeignKey(
                                "f c",
                                List.of("b", "a"),
                                TableName.of("p"),
                                List.of("y", "z"),
                                NO_ACTION,
                                SET_DEFAULT,
                                true,
                                true),
                        new ForeignKey(
                                null,
                                List.of("a"),
                                TableName.of("p"),
                                List.of("x"),
                                NO_ACTION,
                                NO_ACTION,
                                true,
                                false));
    }

    @Test
    void takesTheKeyOfTheTargetInKeyOrderWhereNoneIsNamed() {
        assertThat(keys(
                        "CREATE TABLE p (x, y, PRIMARY KEY (y, x))",
                        "CREATE TABLE c (a, b, FOREIGN KEY (a, b) REFERENCES p)"))
                .extracting(ForeignKey::targetColumns)
                .containsExactly(List.of("y", "x"));
    }

    @Test
    void keepsKeysWhoseTargetCannotBeTold() {
        assertThat(keys(
                        "CREATE TABLE p (x, y, PRIMARY KEY (x, y))",
                        "CREATE TABLE q (x)",
                        "CREATE VIEW v AS SELECT 1 AS x",
                        "CREATE TABLE c (a REFERENCES p, b REFERENCES q, d REFERENCES \"Gone\", e REFERENCES gone (\"X x\"),"
                                + " f REFERENCES q (nope), g REFERENCES v (X))"))
                .extracting(key -> key.target().name() + key.targetColumns())
                .containsExactly("p[]", "q[]", "Gone[]", "gone[X x]", "q[nope]", "v[X]");
    }

    @Test
    void readsSelfReferencesAndCycles() {
        assertThat(keys(
                        "CREATE TABLE c (id INTEGER PRIMARY KEY, up REFERENCES c, other REFERENCES d)",
                        "CREATE TABLE d (id INTEGER PRIMARY KEY, c REFERENCES c)"))
                .extracting(key -> key.columns() + "->" + key.target() + key.targetColumns())
                .containsExactly("[up]->c[id]", "[other]->d[id]");
    }

    @Test
    void readsTwoKeysOfOneColumn() {
        assertThat(keys(
                        "CREATE TABLE p (x PRIMARY KEY)",
                        "CREATE TABLE q (x PRIMARY KEY)",
                        "CREATE TABLE c (a CONSTRAINT one REFERENCES p CONSTRAINT two REFERENCES q)"))
                .extracting(key -> key.name() + " " + key.target())
                .containsExactly("one p", "two q");
    }

    private List<ForeignKey> keys(String... statements) {
        return Databases.table(Databases.schema(folder, statements), "c").foreignKeys();
    }
}
