package io.github.schemata.schema.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReferencesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "SELECT 1;~~",
                "SELECT a, b FROM T1;t1",
                "SELECT a FROM t1 x, t2 AS y WHERE a = t3;t1 t2",
                "SELECT a FROM main.t1 JOIN \"T 2\" USING (t3, t4) LEFT JOIN [t5] ON t5.a IN (1, t6);t1 't 2' t5",
                "SELECT a FROM (t1, t2), t3;t1 t2 t3",
                "SELECT a FROM ((t1 JOIN t2) JOIN t3);t1 t2 t3",
                "SELECT t9, t8 FROM (SELECT t7, a FROM t1 ORDER BY t6, t5) AS t4, t2;t1 t2",
                "SELECT (SELECT max(a) FROM t1), t3 FROM t2;t1 t2",
                "SELECT a FROM t1 WHERE a IN t2 AND b IN (SELECT c FROM t3) AND EXISTS (SELECT 1 FROM t4);t1 t2 t3 t4",
                "SELECT a FROM t1 WHERE a IN (t2, t3);t1",
                "SELECT a IS DISTINCT FROM t2, a IS NOT DISTINCT FROM t4 FROM t3;t3",
                "SELECT DISTINCT a FROM t1 UNION ALL SELECT a, t3 FROM t2;t1 t2",
                "WITH x AS (SELECT a FROM t1), y(a, b) AS NOT MATERIALIZED (SELECT a FROM x) SELECT a FROM x, y, t2;t1 t2",
                "WITH RECURSIVE n(i) AS (VALUES (1) UNION SELECT i FROM n, t1) SELECT * FROM n;t1",
                "SELECT value FROM json_each(t2.a), t1;t1",
                "SELECT a FROM t1 GROUP BY t2, t3 HAVING t4 ORDER BY t5, t6 LIMIT 1;t1",
                "SELECT sum(a) OVER w, b FROM t1 WINDOW w AS (PARTITION BY t2, t3);t1",
                "SELECT 'FROM t2' /* FROM t3 */ FROM t1 -- , t4;t1",
                "SELECT a FROM t1 INDEXED BY i NATURAL JOIN t2;t1 t2",
            })
    void findsTables(String query, String tables) {
        String expected = tables.replace("'t 2'", "t_2");

        assertThat(TableReferences.in("CREATE VIEW v AS " + query).stream()
                        .map(name -> name.replace(' ', '_'))
                        .toList())
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }
}
