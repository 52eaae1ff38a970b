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
import io.github.schemata.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Keys, indexes and checks that come and go by themselves. */
final class KeySteps {

    private final Schema found;

    KeySteps(Schema found) {
        this.found = found;
    }

    static List<Step> add(AddPrimaryKey change) {
        return List.of(new Step(
                "Add the primary key of " + change.table(),
                names -> new Written(
                        List.of(Keys.add(change.table(), change.key(), names)),
                        List.of(Keys.drop(change.table(), change.key(), names)))));
    }

    static List<Step> drop(DropPrimaryKey change) {
        return List.of(new Step(
                "Drop the primary key of " + change.table(),
                names -> new Written(
                        List.of(Keys.drop(change.table(), change.key(), names)),
                        List.of(Keys.add(change.table(), change.key(), names)))));
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

    static List<Step> create(CreateIndex change) {
        return List.of(new Step(
                "Index " + change.index().name() + " of " + change.table(),
                names -> new Written(
                        List.of(Keys.create(change.table(), change.index(), names)),
                        List.of(Keys.drop(change.table(), change.index(), names)))));
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
