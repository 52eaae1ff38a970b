package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ExpressionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.IndexRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexesTest {

    private static Table table(String definition) throws Exception {
        return MariaDatabase.table(
                "CREATE TABLE t (a int, b varchar(99), c text, p point NOT NULL, `d\"`` e` int, " + definition + ")");
    }

    private static Part column(String name) {
        return new Part(name, null, false, null);
    }

    @Test
    void readsIndexesOrderedByName() throws Exception {
        Table table = table("KEY two (b, a), KEY `One` (`d\"`` e`)");

        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                "One",
                                Origin.CREATED,
                                false,
                                List.of(column("d\"` e")),
                                null,
                                "CREATE INDEX `One` ON `t` (`d\"`` e`)"),
                        new Index(
                                "two",
                                Origin.CREATED,
                                false,
                                List.of(column("b"), column("a")),
                                null,
                                "CREATE INDEX `two` ON `t` (`b`, `a`)"));
        assertThat(table.uniqueKeys()).isEmpty();
    }

    @Test
    void takesAUniqueIndexForAKeyWhoeverMadeIt() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE t (a int, b int, CONSTRAINT uq UNIQUE (b, a), UNIQUE (a))",
                "CREATE UNIQUE INDEX ui ON t (b)");

        Table table = database.read("t");

        assertThat(table.uniqueKeys())
                .containsExactly(
                        new UniqueKey("a", List.of("a")),
                        new UniqueKey("ui", List.of("b")),
                        new UniqueKey("uq", List.of("b", "a")));
        assertThat(table.indexes()).allMatch(index -> index.origin() == Origin.UNIQUE_KEY && index.sql() == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KEY k (a DESC)         | CREATE INDEX `k` ON `t` (`a` DESC)
            KEY k (b(10), a)       | CREATE INDEX `k` ON `t` (`b`(10), `a`)
            UNIQUE k (b(10))       | CREATE UNIQUE INDEX `k` ON `t` (`b`(10))
            UNIQUE k (a DESC)      | CREATE UNIQUE INDEX `k` ON `t` (`a` DESC)
            FULLTEXT k (b, c)      | CREATE FULLTEXT INDEX `k` ON `t` (`b`, `c`)
            SPATIAL k (p)          | CREATE SPATIAL INDEX `k` ON `t` (`p`)
            """)
    void writesTheStatementOfAnIndex(String definition, String sql) throws Exception {
        Table table = table(definition);

        assertThat(table.indexes()).extracting(Index::sql).containsExactly(sql);
        assertThat(table.uniqueKeys()).isEmpty();
        MariaDatabase.of(
                "CREATE TABLE t (a int, b varchar(99), c text, p point NOT NULL)",
                table.indexes().get(0).sql());
    }

    @Test
    void takesThePrefixOfATextForAnExpression() throws Exception {
        assertThat(table("KEY k (b(10), a)").indexes().get(0).parts())
                .containsExactly(new Part(null, "`b`(10)", false, null), column("a"));
    }

    @Test
    void readsALongUniqueText() throws Exception {
        assertThat(table("UNIQUE k (c)").uniqueKeys()).containsExactly(new UniqueKey("k", List.of("c")));
    }

    @Test
    void readsAPrimaryKeyInItsOwnOrder() throws Exception {
        Table table =
                MariaDatabase.table("CREATE TABLE t (a int, b int, CONSTRAINT name_is_ignored PRIMARY KEY (b, a))");

        assertThat(table.primaryKey().columns()).containsExactly("b", "a");
        assertThat(table.primaryKey().name()).isNull();
        assertThat(table.indexes()).extracting(Index::origin).containsExactly(Origin.PRIMARY_KEY);
    }

    /** What information_schema.statistics of MySQL 8 has by its manual. */
    @Test
    void readsTheExpressionsOfMySql() {
        IndexRow plain = new IndexRow("d", "t", "k", true, "a", false, null, "BTREE");
        IndexRow expression = new IndexRow("d", "t", "k", true, null, true, null, "BTREE");
        ExpressionRow lower = new ExpressionRow("d", "t", "k", 2, "concat(`b`,_utf8mb4\\'x\\')");

        Index index = new IndexAssembler("t", List.of(), List.of(lower))
                .indexes(List.of(plain, expression))
                .get(0);

        assertThat(index)
                .isEqualTo(new Index(
                        "k",
                        Origin.CREATED,
                        true,
                        List.of(column("a"), new Part(null, "(concat(`b`,_utf8mb4'x'))", true, null)),
                        null,
                        "CREATE UNIQUE INDEX `k` ON `t` (`a`, (concat(`b`,_utf8mb4'x')) DESC)"));
    }
}
