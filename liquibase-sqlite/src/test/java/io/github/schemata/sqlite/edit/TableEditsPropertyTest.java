package io.github.schemata.sqlite.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.sqlite.edit.TableEdit.AddAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddNotNull;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.ChangeType;
import io.github.schemata.sqlite.edit.TableEdit.DropAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.DropCheck;
import io.github.schemata.sqlite.edit.TableEdit.DropColumn;
import io.github.schemata.sqlite.edit.TableEdit.DropDefault;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.DropNotNull;
import io.github.schemata.sqlite.edit.TableEdit.DropPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import io.github.schemata.sqlite.edit.TableEdit.Position;
import io.github.schemata.sqlite.edit.TableEdit.SetDefault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the table looks like: SQLite takes the result, only what is meant is different, and back is back. */
class TableEditsPropertyTest {

    /** Each table is looked at many times. */
    private static final Map<String, Set<String>> FACTS = new HashMap<>();

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAddedCanBeTakenBackToTheByte(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableText table = TableText.of(RandomTable.write(random));
        String column = any(table.columns(), random);
        boolean generated = table.column(column).generated();
        String unique = "unique .*|primary key .*|named .*";

        thereAndBack(
                table, addColumn(table, random), new DropColumn("new one"), "column new one.*|columns .*|collation.*");
        thereAndBack(table, new AddUnique("u", List.of(column)), new DropUnique("u", List.of()), unique);
        thereAndBack(table, new AddUnique(null, List.of(column)), new DropUnique(null, List.of(column)), unique);
        thereAndBack(table, new AddCheck("ck", "1 > 0"), new DropCheck("ck"), "check ck: 1 > 0");
        thereAndBack(table, foreignKey("k", column), new DropForeignKey("k"), "foreign key .*|named k .*");
        thereAndBack(table, foreignKey(null, column), new DropForeignKey(column), "foreign key .*|named null .*");
        if (!table.column(column).notNull()) {
            String name = random.nextBoolean() ? "n n" : null;
            thereAndBack(table, new AddNotNull(column, name), new DropNotNull(column), ofColumn(column));
        }
        if (!generated && table.column(column).defaultExpression() == null) {
            thereAndBack(table, new SetDefault(column, "'it''s'"), new DropDefault(column), ofColumn(column));
        }
        if (!generated && table.parsed().primaryKey() == null) {
            String key = ofColumn(column) + "|primary key .*|unique .*";
            thereAndBack(table, new AddPrimaryKey("pk", List.of(column)), new DropPrimaryKey(), key);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalEditsAreTakenBackInReverse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableText table = TableText.of(RandomTable.write(random));
        TableText current = table;
        List<TableEdit> back = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "n " + i;
            String column = any(current.columns(), random);
            switch (random.nextInt(4)) {
                case 0 -> {
                    current = current.apply(new AddColumn(name, "INT DEFAULT 1", position(current, random)));
                    back.add(0, new DropColumn(name));
                }
                case 1 -> {
                    current = current.apply(new AddUnique(name, List.of(column)));
                    back.add(0, new DropUnique(name, List.of()));
                }
                case 2 -> {
                    current = current.apply(new AddCheck(name, "'" + name + "' <> ')'"));
                    back.add(0, new DropCheck(name));
                }
                default -> {
                    current = current.apply(foreignKey(name, column));
                    back.add(0, new DropForeignKey(name));
                }
            }
        }
        assertThat(Facts.of(current.sql())).isNotEmpty();
        for (TableEdit edit : back) {
            current = current.apply(edit);
        }
        assertThat(current.sql()).isEqualTo(table.sql());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatGoesOrChangesLeavesAllElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableText table = TableText.of(RandomTable.write(random));
        String column = any(table.columns(), random);

        if (!table.parsed().autoIncrement()) {
            changed(table, new ChangeType(column, "DECIMAL(3)"), ofColumn(column) + "|primary key .*|unique .*");
        }
        changed(table, new DropDefault(column), ofColumn(column));
        KeyDefinition key = table.parsed().primaryKey();
        boolean alone = key != null && key.columns().size() == 1;
        if (alone && !table.parsed().autoIncrement() && !table.withoutRowid()) {
            String counted = key.columns().get(0);
            TableText integer =
                    changed(table, new ChangeType(counted, "INTEGER"), "column .*|primary key .*|unique .*");
            thereAndBack(integer, new AddAutoIncrement(counted), new DropAutoIncrement(counted), "autoincrement");
        }
        if (key == null) {
            changed(table, new DropNotNull(column), ofColumn(column));
        } else {
            changed(table, new DropPrimaryKey(), "column .*|primary key .*|unique .*|without rowid|autoincrement");
        }
        table.parsed().checks().forEach(check -> {
            String name = check.name() == null ? check.expression() : check.name();
            changed(table, new DropCheck(name), "check .*");
        });
        table.parsed()
                .uniqueKeys()
                .forEach(unique -> changed(
                        table, new DropUnique(unique.name(), unique.columns()), "unique .*|named .*|primary key .*"));
        TableText childless = changed(table, new TableEdit.DropForeignKeysTo(null), "foreign key .*|named .*");
        assertThat(childless.parsed().foreignKeys()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDroppedColumnTakesOnlyItsOwn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TableText table = TableText.of(RandomTable.write(random));
        String column = any(table.columns(), random);
        boolean othersWritten = table.columns().stream()
                .anyMatch(other -> !other.equals(column) && !table.column(other).generated());
        if (!othersWritten) {
            return;
        }
        KeyDefinition key = table.parsed().primaryKey();
        boolean inKey = key != null && key.columns().contains(column);

        TableText left = changed(
                table,
                new DropColumn(column),
                ".*" + (column.equals("q\"q") ? "q\"+q" : Pattern.quote(column)) + ".*|columns .*"
                        + (inKey ? "|primary key .*|unique .*|column .*|autoincrement|without rowid" : ""));

        assertThat(left.columns())
                .doesNotContain(column)
                .hasSize(table.columns().size() - 1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static void thereAndBack(TableText table, TableEdit there, TableEdit back, String meant) {
        assertThat(changed(table, there, meant).apply(back).sql())
                .as("%s and %s", there, back)
                .isEqualTo(table.sql());
    }

    private static TableText changed(TableText table, TableEdit edit, String meant) {
        TableText changed = table.apply(edit);
        Set<String> before = FACTS.computeIfAbsent(table.sql(), Facts::of);
        Set<String> after = changed.sql().equals(table.sql()) ? before : Facts.of(changed.sql());
        Pattern allowed = Pattern.compile("[-+] (" + meant + ")", Pattern.DOTALL);
        assertThat(Facts.difference(before, after))
                .as("%s\n%s\n%s", edit, table.sql(), changed.sql())
                .allMatch(line -> allowed.matcher(line).matches());
        assertThat(comments(changed.sql())).isSubsetOf(comments(table.sql()));
        return changed;
    }

    private static Set<String> comments(String sql) {
        Set<String> comments = new TreeSet<>();
        for (Token token : Tokenizer.tokens(sql)) {
            if (token.kind() == Token.Kind.COMMENT) {
                comments.add(token.text().strip());
            }
        }
        return comments;
    }

    private static AddColumn addColumn(TableText table, SplittableRandom random) {
        String definition = any(List.of("", "TEXT", "NUMERIC(10,2) NOT NULL DEFAULT 5", "TEXT COLLATE NOCASE"), random);
        return new AddColumn("new one", definition, position(table, random));
    }

    private static Position position(TableText table, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Position.Before(any(table.columns(), random));
            case 1 -> new Position.After(any(table.columns(), random));
            case 2 -> new Position.At(1 + random.nextInt(6));
            default -> new Position.Last();
        };
    }

    private static AddForeignKey foreignKey(@Nullable String name, String column) {
        return new AddForeignKey(name, List.of(column), "p", List.of("x"), "SET NULL", null, true, false);
    }

    private static String ofColumn(String column) {
        return "column " + Pattern.quote(column) + " .*";
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
