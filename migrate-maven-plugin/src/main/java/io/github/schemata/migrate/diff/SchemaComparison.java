package io.github.schemata.migrate.diff;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.List;

/**
 * Compares two schemas in every structural fact. How a statement is spaced, or cased outside of names, is no fact; nor
 * is the order of objects.
 */
public final class SchemaComparison {

    private SchemaComparison() {}

    /**
     * What differs: tables, views, triggers, sequences, of each first what both have, then what is missing, then what should not be
     * there; empty where the two are equal.
     */
    public static List<Difference> between(Schema wanted, Schema found) {
        Differences differences = new Differences();
        differences.pairs(
                table -> "table " + table.name(),
                tables(wanted),
                tables(found),
                List.of((one, other) -> same(one.name().name(), other.name().name())),
                (one, other) -> new TableComparison(one, other, differences).run());
        differences.pairs(
                view -> "view " + view.name(),
                wanted.views(),
                found.views(),
                List.of((one, other) -> same(one.name().name(), other.name().name())),
                (one, other) -> compare(one, other, differences));
        differences.pairs(
                trigger -> "trigger " + trigger.name(),
                wanted.triggers(),
                found.triggers(),
                List.of((one, other) -> same(one.name(), other.name())),
                (one, other) -> compare(one, other, differences));
        differences.pairs(
                sequence -> "sequence " + sequence.name(),
                wanted.sequences(),
                found.sequences(),
                List.of((one, other) -> same(one.name().name(), other.name().name())),
                (one, other) -> compare(one, other, differences));
        differences.pairs(
                broken -> broken.kind() + " " + broken.name(),
                wanted.omissions(),
                found.omissions(),
                List.of((one, other) -> same(one.name(), other.name())),
                (one, other) -> compare(one, other, differences));
        return differences.list();
    }

    /** What differs outside of some tables: names or globs with {@code *} and {@code ?}, in any case. */
    public static List<Difference> between(Schema wanted, Schema found, List<String> excludeTables) {
        TableGlobs excluded = new TableGlobs(excludeTables);
        return between(excluded.without(wanted), excluded.without(found));
    }

    /** The tables behind a virtual one are its module's. */
    private static List<Table> tables(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.kind() != Table.Kind.SHADOW)
                .toList();
    }

    private static void compare(View wanted, View found, Differences differences) {
        String object = "view " + wanted.name();
        differences.fact(object, "name", wanted.name().toString(), found.name().toString());
        differences.sql(object, "statement", wanted.sql(), found.sql());
    }

    private static void compare(Trigger wanted, Trigger found, Differences differences) {
        String object = "trigger " + wanted.name();
        differences.fact(object, "name", wanted.name(), found.name());
        differences.sql(object, "statement", wanted.sql(), found.sql());
    }

    private static void compare(Sequence wanted, Sequence found, Differences differences) {
        String object = "sequence " + wanted.name();
        differences.fact(object, "start", wanted.start(), found.start());
        differences.fact(object, "increment", wanted.increment(), found.increment());
    }

    /** What cannot be read is broken alike, or it differs. */
    private static void compare(Omission wanted, Omission found, Differences differences) {
        String object = wanted.kind() + " " + wanted.name();
        differences.fact(object, "name", wanted.name(), found.name());
        differences.fact(object, "fault", wanted.reason(), found.reason());
        differences.sql(object, "statement", wanted.sql(), found.sql());
    }

    static boolean same(String one, String other) {
        return Identifiers.same(one, other);
    }
}
