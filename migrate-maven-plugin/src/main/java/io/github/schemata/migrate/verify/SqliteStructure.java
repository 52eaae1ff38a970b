package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The structure of a SQLite database as the texts that it stores, which say all of it. So most states of a long changelog
 * are compared as texts; facts are looked for only in what is written differently.
 *
 * @param objects in the order they were made; without Liquibase's, and without what others bring along
 */
record SqliteStructure(List<StoredObject> objects) implements Structure {

    SqliteStructure {
        objects = List.copyOf(objects);
    }

    @Override
    public List<Difference> differences(Structure other) {
        SqliteStructure found = (SqliteStructure) other;
        Set<StoredObject> mine = new HashSet<>(objects);
        Set<StoredObject> its = new HashSet<>(found.objects());
        if (mine.equals(its)) {
            return List.of();
        }
        Set<String> tables = new HashSet<>();
        Stream.concat(
                        objects.stream().filter(object -> !its.contains(object)),
                        found.objects().stream().filter(object -> !mine.contains(object)))
                .forEach(object -> tables.add(Identifiers.fold(object.table())));
        try {
            return SchemaComparison.between(Replay.of(about(tables)), Replay.of(found.about(tables)));
        } catch (MigrateException e) {
            // What SQLite has stored it does not always take again: the texts must do then.
            return textDifferences(found);
        }
    }

    private List<Difference> textDifferences(SqliteStructure found) {
        Map<String, StoredObject> others = found.byName();
        List<Difference> differences = new ArrayList<>();
        byName().forEach((name, object) -> {
            StoredObject other = others.remove(name);
            if (other == null) {
                differences.add(new Difference(name, "existence", "there", "missing"));
            } else if (!other.sql().equals(object.sql())) {
                differences.add(new Difference(name, "statement", object.sql(), other.sql()));
            }
        });
        others.keySet().forEach(name -> differences.add(new Difference(name, "existence", "missing", "there")));
        return differences;
    }

    private Map<String, StoredObject> byName() {
        Map<String, StoredObject> byName = new LinkedHashMap<>();
        objects.forEach(object -> byName.put(object.type() + " " + object.name(), object));
        return byName;
    }

    /** The statements that make these tables and views, with all that belongs to them: tables and views first. */
    private List<String> about(Set<String> tables) {
        List<String> statements = new ArrayList<>();
        objects.stream()
                .filter(object -> tables.contains(Identifiers.fold(object.table())) && isOwner(object))
                .forEach(object -> statements.add(object.sql()));
        objects.stream()
                .filter(object -> tables.contains(Identifiers.fold(object.table())) && !isOwner(object))
                .forEach(object -> statements.add(object.sql()));
        return statements;
    }

    private static boolean isOwner(StoredObject object) {
        return object.type().equals("table") || object.type().equals("view");
    }
}
