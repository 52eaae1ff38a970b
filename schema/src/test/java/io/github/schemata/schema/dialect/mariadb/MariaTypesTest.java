package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.SqlType.Approximate;
import io.github.schemata.schema.SqlType.Binary;
import io.github.schemata.schema.SqlType.Bool;
import io.github.schemata.schema.SqlType.Date;
import io.github.schemata.schema.SqlType.Enumeration;
import io.github.schemata.schema.SqlType.Exact;
import io.github.schemata.schema.SqlType.Json;
import io.github.schemata.schema.SqlType.Other;
import io.github.schemata.schema.SqlType.Text;
import io.github.schemata.schema.SqlType.Time;
import io.github.schemata.schema.SqlType.Timestamp;
import io.github.schemata.schema.SqlType.Uuid;
import io.github.schemata.schema.SqlType.Whole;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MariaTypesTest {

    static Stream<Arguments> typesOnMariaDb() {
        return Stream.of(
                arguments("tinyint(1)", new Bool("tinyint(1)")),
                arguments("boolean", new Bool("tinyint(1)")),
                arguments("tinyint", new Whole("tinyint(4)", 8)),
                arguments("tinyint(1) unsigned", new Whole("tinyint(1) unsigned", 16)),
                arguments("smallint", new Whole("smallint(6)", 16)),
                arguments("smallint unsigned zerofill", new Whole("smallint(5) unsigned zerofill", 32)),
                arguments("mediumint", new Whole("mediumint(9)", 24)),
                arguments("int", new Whole("int(11)", 32)),
                arguments("int unsigned", new Whole("int(10) unsigned", 64)),
                arguments("bigint", new Whole("bigint(20)", 64)),
                arguments("bigint unsigned", new Whole("bigint(20) unsigned", 64)),
                arguments("year", new Whole("year(4)", 16)),
                arguments("bit", new Bool("bit(1)")),
                arguments("bit(8)", new Other("bit(8)")),
                arguments("decimal(10,2)", new Exact("decimal(10,2)", 10, 2)),
                arguments("numeric(12,3) unsigned", new Exact("decimal(12,3) unsigned", 12, 3)),
                arguments("decimal", new Exact("decimal(10,0)", 10, 0)),
                arguments("float", new Approximate("float")),
                arguments("float(7,3)", new Approximate("float(7,3)")),
                arguments("double precision", new Approximate("double")),
                arguments("varchar(160)", new Text("varchar(160)", 160)),
                arguments("char(36)", new Text("char(36)", 36)),
                arguments("tinytext", new Text("tinytext", 255)),
                arguments("text", new Text("text", null)),
                arguments("mediumtext", new Text("mediumtext", null)),
                arguments("longtext", new Text("longtext", null)),
                arguments("json", new Json("longtext")),
                arguments("binary(16)", new Binary("binary(16)", 16)),
                arguments("varbinary(20)", new Binary("varbinary(20)", 20)),
                arguments("blob", new Binary("blob", null)),
                arguments("longblob", new Binary("longblob", null)),
                arguments("date", new Date("date")),
                arguments("time(3)", new Time("time(3)")),
                arguments("datetime(6)", new Timestamp("datetime(6)", false)),
                arguments("timestamp null", new Timestamp("timestamp", false)),
                arguments("uuid", new Uuid("uuid")),
                arguments("inet6", new Other("inet6")),
                arguments("point", new Other("point")),
                arguments("set('x','y')", new Other("set('x','y')")),
                arguments("enum('a','b')", new Enumeration("enum('a','b')", List.of("a", "b"))),
                arguments(
                        "enum('it''s','a,b','c\\\\d','','(','Ä')",
                        new Enumeration(
                                "enum('it''s','a,b','c\\\\d','','(','Ä')",
                                List.of("it's", "a,b", "c\\d", "", "(", "Ä"))));
    }

    @Test
    void readsWhatMariaDbMakesOfADeclaredType() throws Exception {
        List<Arguments> all = typesOnMariaDb().toList();
        String columns = Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> "c" + i + " " + all.get(i).get()[0])
                .collect(Collectors.joining(", "));

        List<Column> read =
                MariaDatabase.table("CREATE TABLE t (" + columns + ")").columns();

        assertThat(read)
                .extracting(Column::type)
                .containsExactlyElementsOf(
                        all.stream().map(type -> (SqlType) type.get()[1]).toList());
    }

    static Stream<Arguments> typesOfMySql() {
        return Stream.of(
                arguments("int", null, new Whole("int", 32)),
                arguments("int unsigned", null, new Whole("int unsigned", 64)),
                arguments("bigint", null, new Whole("bigint", 64)),
                arguments("tinyint(1)", null, new Bool("tinyint(1)")),
                arguments("tinyint", null, new Whole("tinyint", 8)),
                arguments("year", null, new Whole("year", 16)),
                arguments("json", null, new Json("json")),
                arguments("varchar(20)", 20, new Text("varchar(20)", 20)),
                arguments("geomcollection", null, new Other("geomcollection")),
                arguments("vector(3)", null, new Other("vector(3)")));
    }

    @ParameterizedTest
    @MethodSource("typesOfMySql")
    void knowsHowMySqlWritesTypes(String declared, @Nullable Integer length, SqlType type) {
        ColumnRow row = new ColumnRow("d", "t", "c", declared, length, null, null, true, null, "", null, "", "");

        assertThat(MariaTypes.of(row, false)).isEqualTo(type);
    }
}
