package io.github.schemata.migrate.replay;

import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.TableName;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import liquibase.change.Change;
import liquibase.change.core.AlterSequenceChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.DropSequenceChange;
import liquibase.change.core.RenameSequenceChange;
import org.jspecify.annotations.Nullable;

/** The sequences that a changelog makes: SQLite, which has none, does nothing for them. */
final class Sequences {

    private final Map<String, Sequence> byName = new TreeMap<>();

    /** Takes down what a change that has run does to them. */
    void ran(Change change) {
        if (change instanceof CreateSequenceChange create) {
            long increment = number(create.getIncrementBy(), 1);
            put(new Sequence(
                    TableName.of(create.getSequenceName()),
                    number(create.getStartValue(), increment < 0 ? -1 : 1),
                    increment));
        } else if (change instanceof AlterSequenceChange alter) {
            byName.computeIfPresent(
                    key(alter.getSequenceName()),
                    (key, was) ->
                            new Sequence(was.name(), was.start(), number(alter.getIncrementBy(), was.increment())));
        } else if (change instanceof RenameSequenceChange rename) {
            Sequence was = byName.remove(key(rename.getOldSequenceName()));
            if (was != null) {
                put(new Sequence(TableName.of(rename.getNewSequenceName()), was.start(), was.increment()));
            }
        } else if (change instanceof DropSequenceChange drop) {
            byName.remove(key(drop.getSequenceName()));
        }
    }

    /** What there is of them, ordered by name. */
    List<Sequence> list() {
        return byName.values().stream()
                .sorted(Comparator.comparing(sequence -> sequence.name().name()))
                .toList();
    }

    private void put(Sequence sequence) {
        byName.put(key(sequence.name().name()), sequence);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static long number(@Nullable BigInteger number, long otherwise) {
        return number == null ? otherwise : number.longValue();
    }
}
