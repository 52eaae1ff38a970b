package io.github.schemata.sqlite.property;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.property.Step.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What all kinds of random changes are made of. */
abstract class Changes {

    final Dice dice;
    final Seen seen;

    Changes(Dice dice, Seen seen) {
        this.dice = dice;
        this.seen = seen;
    }

    String type(Seen.Table table) {
        return table.strict()
                ? dice.any("INT", "TEXT", "ANY", "INTEGER")
                : dice.any(
                        "int", "INTEGER", "varchar(20)", "text", "numeric(10,2)", "bigint", "date", "blob", "boolean");
    }

    static Step step(
            String type, Seen.Table table, Map<String, Object> arguments, List<String> columns, boolean undone) {
        return new Step(type, arguments, List.of(table.name()), columns, Reach.TABLE, undone);
    }

    Seen.Table table() {
        return dice.of(seen.tables());
    }

    List<String> some(Seen.Table table) {
        List<String> names = new ArrayList<>(table.names());
        List<String> some = new ArrayList<>();
        int count = Math.min(names.size(), dice.any(1, 1, 2, 3));
        for (int i = 0; i < count; i++) {
            some.add(names.remove(dice.upTo(names.size())));
        }
        return some;
    }

    /** Now and then a name that is not there. */
    String name(String name) {
        return dice.oneIn(30) ? "no such \"thing\"" : name;
    }

    String constraint() {
        return dice.name(List.of()) + "_c" + dice.upTo(1000);
    }

    /** With quotes where a list of names needs them. */
    static String list(List<String> names) {
        return names.stream()
                .map(name -> name.matches("[\\p{L}\\p{N}_ %.;]+") ? name : Identifiers.quote(name))
                .collect(Collectors.joining(", "));
    }
}
