package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreateIndexTest {

    @Test
    void readsColumnsAndExpressions() {
        assertThat(CreateIndex.parse(
                        "CREATE UNIQUE INDEX \"on\" ON [t (] (a, \"b\" COLLATE NOCASE DESC, lower( c ) ASC,"
                                + " a+1 desc, (c COLLATE nocase), CASE WHEN a THEN 1 END, c->>'$.x, y')"))
                .contains(new CreateIndex(
                        List.of(
                                "a",
                                "\"b\"",
                                "lower( c )",
                                "a+1",
                                "(c COLLATE nocase)",
                                "CASE WHEN a THEN 1 END",
                                "c->>'$.x, y'"),
                        null));
    }

    @Test
    void readsTheCondition() {
        assertThat(CreateIndex.parse("CREATE INDEX i ON t(a) WHERE a > 1 AND b IN (1, 2) -- the end"))
                .contains(new CreateIndex(List.of("a"), "a > 1 AND b IN (1, 2)"));
    }

    @Test
    void readsNothingElse() {
        assertThat(CreateIndex.parse("CREATE TABLE t (a)")).isEmpty();
        assertThat(CreateIndex.parse("")).isEmpty();
    }
}
