package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes as differences: what goes and comes back otherwise is one, what goes and comes back alike is none. */
final class ReportedDifferences {

    /** What something was and what it will be. */
    private record Replaced(
            String object,
            String fact,
            @Nullable String found,
            @Nullable String wanted) {}

    private final Map<String, Replaced> replaced = new LinkedHashMap<>();
    private final List<SchemaChange> changes;

    ReportedDifferences(List<SchemaChange> changes) {
        this.changes = changes;
        changes.forEach(this::gather);
    }

    List<Difference> list() {
        List<Difference> differences = new ArrayList<>();
        for (SchemaChange change : changes) {
            String key = key(change);
            if (key == null) {
                add(differences, ChangeWords.of(change));
            } else {
                Replaced both = replaced.remove(key);
                if (both != null) {
                    add(differences, change, both);
                }
            }
        }
        return List.copyOf(differences);
    }

    private static void add(List<Difference> differences, ChangeWords words) {
        differences.add(new Difference(words.object(), words.fact(), words.wanted(), words.found()));
    }

    private static void add(List<Difference> differences, SchemaChange change, Replaced both) {
        if (both.found() == null || both.wanted() == null) {
            add(differences, ChangeWords.of(change));
        } else if (!both.found().equals(both.wanted())) {
            differences.add(new Difference(both.object(), both.fact(), both.wanted(), both.found()));
        }
    }

    private void gather(SchemaChange change) {
        String key = key(change);
        if (key == null) {
            return;
        }
        ChangeWords words = ChangeWords.of(change);
        boolean goes = words.found().equals(ChangeWords.THERE);
        Replaced before = replaced.get(key);
        String found = goes ? said(change) : before == null ? null : before.found();
        String wanted = goes ? before == null ? null : before.wanted() : said(change);
        replaced.put(key, new Replaced(words.object(), fact(change), found, wanted));
    }

    /** By which one that goes is known again when it comes; null for other changes. */
    private static @Nullable String key(SchemaChange change) {
        if (change instanceof SchemaChange.DropForeignKey drop) {
            return named("fk", drop.table(), foreignKey(drop.key()));
        }
        if (change instanceof SchemaChange.AddForeignKey add) {
            return named("fk", add.table(), foreignKey(add.key()));
        }
        if (change instanceof SchemaChange.DropIndex drop) {
            return named("ix", drop.table(), drop.index().name());
        }
        if (change instanceof SchemaChange.CreateIndex create) {
            return named("ix", create.table(), create.index().name());
        }
        if (change instanceof SchemaChange.DropCheck drop) {
            return drop.check().name() == null
                    ? null
                    : named("ck", drop.table(), drop.check().name());
        }
        if (change instanceof SchemaChange.AddCheck add) {
            return add.check().name() == null
                    ? null
                    : named("ck", add.table(), add.check().name());
        }
        boolean key = change instanceof SchemaChange.DropPrimaryKey || change instanceof SchemaChange.AddPrimaryKey;
        return key ? named("pk", Objects.requireNonNull(change.table()), "") : null;
    }

    private static String foreignKey(ForeignKey key) {
        return Objects.requireNonNullElseGet(key.name(), () -> String.join("\n", key.columns()));
    }

    private static String named(String kind, TableName table, String name) {
        return kind + "\n" + Names.fold(table.toString()) + "\n" + Names.fold(name);
    }

    private static String fact(SchemaChange change) {
        if (change instanceof SchemaChange.DropCheck || change instanceof SchemaChange.AddCheck) {
            return "expression";
        }
        boolean foreign = change instanceof SchemaChange.DropForeignKey || change instanceof SchemaChange.AddForeignKey;
        return foreign ? "definition" : "columns";
    }

    private static String said(SchemaChange change) {
        if (change instanceof SchemaChange.DropForeignKey drop) {
            return ChangeWords.said(drop.key());
        }
        if (change instanceof SchemaChange.AddForeignKey add) {
            return ChangeWords.said(add.key());
        }
        if (change instanceof SchemaChange.DropIndex drop) {
            return ChangeWords.said(drop.index());
        }
        if (change instanceof SchemaChange.CreateIndex create) {
            return ChangeWords.said(create.index());
        }
        if (change instanceof SchemaChange.DropCheck drop) {
            return drop.check().expression();
        }
        if (change instanceof SchemaChange.AddCheck add) {
            return add.check().expression();
        }
        return change instanceof SchemaChange.DropPrimaryKey drop
                ? ChangeWords.list(drop.key().columns())
                : ChangeWords.list(((SchemaChange.AddPrimaryKey) change).key().columns());
    }
}
