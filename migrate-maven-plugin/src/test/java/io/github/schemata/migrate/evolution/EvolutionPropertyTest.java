package io.github.schemata.migrate.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.evolution.Evolution.Question;
import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.testing.Seeds;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a comparison asks for can be made in its order, and then a second one asks for nothing. */
final class EvolutionPropertyTest {

    private static final List<SqlType> TYPES = List.of(
            new SqlType.Whole("", 64),
            new SqlType.Whole("", 32),
            new SqlType.Text("", 255),
            new SqlType.Text("", 40),
            new SqlType.Text("", null),
            new SqlType.Exact("", 10, 2),
            new SqlType.Bool(""),
            new SqlType.Date(""),
            new SqlType.Timestamp("", true),
            new SqlType.Uuid(""),
            new SqlType.Binary("", 16));

    static java.util.stream.LongStream seeds() {
        return Seeds.upTo(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsFromAnySchemaToAnyOther(long seed) {
        Random random = new Random(seed);
        String product = List.of("SQLite", "PostgreSQL", "MariaDB").get(random.nextInt(3));
        Schema found = schema(random, product);
        EntitySchema wanted = Model.entities(schema(random, "Hibernate"));
        Evolution evolution = answered(wanted, found);
        assertThat(evolution.questions()).isEmpty();
        Schema after = Interpreter.after(found, evolution.changes());
        Evolution second = EntityComparison.between(wanted, after, new Hints(Map.of(), true, List.of(), Map.of()));
        assertThat(Model.lines(second)).as("%s", Model.lines(evolution)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingWhereNothingHasChanged(long seed) {
        Random random = new Random(seed);
        Schema found = schema(random, "PostgreSQL");
        assertThat(Model.lines(EntityComparison.between(Model.entities(found), found, Hints.NONE)))
                .isEmpty();
        assertThat(Model.lines(EntityComparison.between(found, found))).isEmpty();
    }

    private static Evolution answered(EntitySchema wanted, Schema found) {
        Hints hints = new Hints(Map.of(), true, List.of(), Map.of());
        Map<String, String> fills = new HashMap<>();
        for (Question question : EntityComparison.between(wanted, found, hints).questions()) {
            String column = ((Question.Fill) question).column();
            SqlType type = wanted.schema()
                    .table(TableName.of(column.substring(0, column.indexOf('.'))))
                    .orElseThrow()
                    .column(column.substring(column.indexOf('.') + 1))
                    .orElseThrow()
                    .type();
            fills.put(column, type instanceof SqlType.Bool ? "true" : "1");
        }
        return EntityComparison.between(wanted, found, new Hints(Map.of(), true, List.of(), fills));
    }

    private static Schema schema(Random random, String product) {
        List<Model> tables = new ArrayList<>();
        List<String> names = IntStream.range(0, 6)
                .filter(i -> random.nextInt(4) > 0)
                .mapToObj(i -> "t" + i)
                .toList();
        List<String> targets = new ArrayList<>();
        for (String name : names) {
            boolean numbered = name.equals(names.get(0)) || random.nextInt(8) > 0;
            Model table = numbered ? Model.numbered(name) : Model.table(name);
            if (numbered) {
                targets.add(name);
            }
            List<String> columns = IntStream.range(0, 6)
                    .filter(i -> random.nextBoolean())
                    .mapToObj(i -> "c" + i)
                    .toList();
            columns.forEach(
                    column -> table.column(column, TYPES.get(random.nextInt(TYPES.size())), one -> facts(random, one)));
            if (!numbered && columns.size() > 1 && random.nextBoolean()) {
                table.key(columns.get(0), columns.get(1));
            }
            keys(random, table, columns, targets);
            tables.add(table);
        }
        Schema schema = Model.schema(product, tables.toArray(Model[]::new));
        boolean sequence = !product.equals("SQLite") && random.nextBoolean();
        return sequence
                ? Model.sequences(schema, new Sequence(TableName.of("s"), 1, random.nextBoolean() ? 1 : 50))
                : schema;
    }

    private static Column facts(Random random, Column column) {
        Column some = random.nextInt(3) == 0 ? Copies.withNullable(column, false) : column;
        boolean number = column.type() instanceof SqlType.Whole;
        return random.nextInt(4) == 0 && number ? Copies.withDefault(some, "" + random.nextInt(2)) : some;
    }

    private static void keys(Random random, Model table, List<String> columns, List<String> targets) {
        for (String column : columns) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    String target = targets.get(random.nextInt(targets.size()));
                    ReferentialAction action = ReferentialAction.values()[random.nextInt(4)];
                    table.foreignKey(
                            random.nextBoolean() ? null : "f" + table.build().name() + column,
                            List.of(column),
                            target,
                            List.of("id"),
                            action);
                }
                case 1 ->
                    table.unique(
                            random.nextBoolean() ? null : "u" + table.build().name() + column, column);
                case 2 -> table.index("i" + table.build().name() + column, random.nextBoolean(), column);
                case 3 ->
                    table.check("k" + table.build().name() + column, column + " IN ('a', '" + random.nextInt(2) + "')");
                default -> {}
            }
        }
    }
}
