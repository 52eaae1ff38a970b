package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.evolution.SchemaChange.AddCheck;
import io.github.schemata.migrate.evolution.SchemaChange.AddForeignKey;
import io.github.schemata.migrate.evolution.SchemaChange.AddPrimaryKey;
import io.github.schemata.migrate.evolution.SchemaChange.AddUniqueKey;
import io.github.schemata.migrate.evolution.SchemaChange.CreateIndex;
import io.github.schemata.migrate.evolution.SchemaChange.DropCheck;
import io.github.schemata.migrate.evolution.SchemaChange.DropForeignKey;
import io.github.schemata.migrate.evolution.SchemaChange.DropIndex;
import io.github.schemata.migrate.evolution.SchemaChange.DropPrimaryKey;
import io.github.schemata.migrate.evolution.SchemaChange.DropUniqueKey;
import io.github.schemata.migrate.steps.Step.Written;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys, indexes and checks that come and go by themselves. */
final class KeySteps {

    private final Schema found;
    private final Progress progress;

    KeySteps(Schema found, Progress progress) {
        this.found = found;
        this.progress = progress;
    }

    static List<Step> add(AddPrimaryKey change) {
        return List.of(new Step(
                "Add the primary key of " + change.table(),
                names -> new Written(
                        List.of(Keys.add(change.table(), change.key(), names)),
                        List.of(Keys.drop(change.table(), change.key(), names)))));
    }

    /** Only under a key does MariaDB count, and SQLite: the counter goes before it there, and comes back after it. */
    List<Step> drop(DropPrimaryKey change) {
        TableName table = change.table();
        String comment = "Drop the primary key of " + table;
        Step plain = new Step(
                comment,
                names -> new Written(
                        List.of(Keys.drop(table, change.key(), names)), List.of(Keys.add(table, change.key(), names))));
        Optional<ColumnState> counted = change.key().columns().stream()
                .flatMap(column -> progress.of(table, column).stream())
                .filter(column -> PortableType.counts(column.column()))
                .findFirst();
        if (counted.isEmpty()) {
            return List.of(plain);
        }
        ColumnState column = counted.get();
        return List.of(
                new Step(comment, Step.POSTGRESQL, plain.writer()),
                new Step(comment, Step.MARIADB, names -> {
                    List<DraftChange> dropping = new ArrayList<>(ColumnSteps.uncounted(table, column, names));
                    dropping.add(Keys.drop(table, change.key(), names));
                    return new Written(dropping, countedAgain(change, column, names));
                }),
                new Step(
                        comment,
                        Step.SQLITE,
                        names -> new Written(
                                List.of(Keys.drop(table, change.key(), names)), countedAgain(change, column, names))));
    }

    private static List<DraftChange> countedAgain(DropPrimaryKey change, ColumnState column, Names names) {
        return List.of(
                Keys.add(change.table(), change.key(), names), ColumnSteps.counted(change.table(), column, names));
    }

    static List<Step> add(AddUniqueKey change) {
        return List.of(new Step(
                "Make " + change.table() + columns(change.key().columns()) + " unique",
                names -> new Written(
                        List.of(Keys.add(change.table(), change.key(), names)),
                        List.of(Keys.drop(change.table(), change.key(), names)))));
    }

    static List<Step> drop(DropUniqueKey change) {
        return List.of(new Step(
                "Let " + change.table() + columns(change.key().columns()) + " repeat",
                names -> new Written(
                        List.of(Keys.drop(change.table(), change.key(), names)),
                        List.of(Keys.add(change.table(), change.key(), names)))));
    }

    /** All of one table together. */
    static List<Step> add(List<AddForeignKey> changes) {
        return List.of(new Step(
                (changes.size() == 1 ? "Foreign key of " : "Foreign keys of ")
                        + changes.get(0).table(),
                names -> {
                    List<DraftChange> adding = new ArrayList<>();
                    List<DraftChange> dropping = new ArrayList<>();
                    for (AddForeignKey change : changes) {
                        adding.add(Keys.add(change.table(), change.key(), names));
                        dropping.add(0, Keys.drop(change.table(), change.key(), names));
                    }
                    return new Written(adding, dropping);
                }));
    }

    static List<Step> drop(DropForeignKey change) {
        return List.of(new Step(
                "Drop the foreign key of " + change.table()
                        + columns(change.key().columns()),
                names -> new Written(
                        List.of(Keys.drop(change.table(), change.key(), names)),
                        List.of(Keys.add(change.table(), change.key(), names)))));
    }

    /** MariaDB has an index over the start of a long text only. */
    List<Step> create(CreateIndex change) {
        TableName table = change.table();
        String comment = "Index " + change.index().name() + " of " + table;
        Step plain = new Step(
                comment,
                names -> new Written(
                        List.of(Keys.create(table, change.index(), names)),
                        List.of(Keys.drop(table, change.index(), names))));
        if (!needsPrefix(change)) {
            return List.of(plain);
        }
        return List.of(
                new Step(comment, Step.NOT_MARIADB, plain.writer()),
                new Step(
                        comment,
                        Step.MARIADB,
                        names -> new Written(
                                List.of(Keys.createWithPrefix(
                                        table, change.index(), part -> isLong(table, part), names)),
                                List.of(Keys.drop(table, change.index(), names)))));
    }

    /** One that is unique compares whole texts, for which MariaDB keeps a hash. */
    boolean needsPrefix(CreateIndex change) {
        return !change.index().unique()
                && change.index().parts().stream().anyMatch(part -> isLong(change.table(), part));
    }

    private boolean isLong(TableName table, Index.Part part) {
        return part.column() != null
                && progress.of(table, part.column())
                        .filter(column -> PortableType.isLong(column.type()))
                        .isPresent();
    }

    List<Step> drop(DropIndex change) {
        String comment = "Drop index " + change.index().name() + " of " + change.table();
        Step portable = new Step(
                comment,
                names -> new Written(
                        List.of(Keys.drop(change.table(), change.index(), names)),
                        Exact.isPortable(change.index())
                                ? List.of(Keys.create(change.table(), change.index(), names))
                                : List.of()));
        String sql = change.index().sql();
        if (!found.product().equals("SQLite") || sql == null || Exact.isPortable(change.index())) {
            return List.of(portable);
        }
        return List.of(
                new Step(
                        comment,
                        Step.SQLITE,
                        names -> new Written(
                                List.of(Keys.drop(change.table(), change.index(), names)),
                                List.of(Change.sql(null, sql)))),
                new Step(comment, Step.OTHERS, portable.writer()));
    }

    static List<Step> add(AddCheck change) {
        return List.of(new Step(
                "Check " + Checks.nameOf(change.table(), change.check()),
                names -> new Written(
                        Checks.add(change.table(), change.check(), names),
                        Checks.drop(change.table(), change.check(), names))));
    }

    static List<Step> drop(DropCheck change) {
        return List.of(new Step(
                "Drop check " + Checks.nameOf(change.table(), change.check()),
                names -> new Written(
                        Checks.drop(change.table(), change.check(), names),
                        Checks.add(change.table(), change.check(), names))));
    }

    private static String columns(List<String> columns) {
        return " (" + String.join(", ", columns) + ")";
    }
}
