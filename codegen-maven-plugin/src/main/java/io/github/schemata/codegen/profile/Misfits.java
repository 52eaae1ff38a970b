package io.github.schemata.codegen.profile;

import io.github.schemata.codegen.mapping.RowTypes;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.profile.ColumnFacts.Storage;
import io.github.schemata.codegen.profile.Profile.Line;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.View;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Finds what the rows say against the profile: it is told, and the profile stays as it is. */
final class Misfits {

    private static final int NAMED = 5;

    private final Path path;
    private final Profile profile;
    private final Selection selection;
    private final RowTypes types;
    private final List<Note> notes = new ArrayList<>();

    Misfits(Path path, Profile profile, Selection selection, RowTypes types) {
        this.path = path;
        this.profile = profile;
        this.selection = selection;
        this.types = types;
    }

    List<Note> find(DataProfile rows) {
        for (Table table : selection.tables()) {
            table.columns().forEach(column -> look(table, column, rows));
            table.foreignKeys().forEach(key -> look(table, key, rows));
        }
        for (View view : selection.views()) {
            view.columns().forEach(column -> look(view, column, rows));
        }
        tellGone(selection.schema());
        return notes;
    }

    private void look(Table table, Column column, DataProfile rows) {
        Line line = profile.line(table.name().toString(), column.name());
        if (line == null) {
            return;
        }
        ColumnProfile pinned = line.facts().asProfile();
        ColumnProfile held = rows.of(table.name(), column.name());
        ColumnFacts now = ColumnFacts.of(held, Learning.nulls(table, column, rows));
        String name = table.name() + "." + column.name();
        if (!line.java().equals(types.of(table, column, pinned))) {
            tellStale(name, line, types.of(table, column, pinned));
        } else if (types.isOther(table, column, pinned, line.facts().and(now).asProfile())) {
            warn(name, Held.of(held), line.java());
        } else if (types.validates() && now.oversized() && !line.facts().oversized()) {
            warn(name, Held.oversized(held), "no larger than declared");
        } else if (Learning.isKey(table, column) && hasNew(line.facts(), now)) {
            warn(name, held.nulls() > 0 ? "NULL" : Held.of(held), "a key without");
        }
    }

    private static boolean hasNew(ColumnFacts pinned, ColumnFacts now) {
        boolean blobs = now.holds().contains(Storage.BLOB) && !pinned.holds().contains(Storage.BLOB);
        return now.nulls() > 0 && pinned.nulls() == 0
                || blobs && !pinned.holds().isEmpty();
    }

    private void look(View view, Column column, DataProfile rows) {
        Line line = profile.line(view.name().toString(), column.name());
        if (line == null) {
            return;
        }
        ColumnProfile pinned = line.facts().asProfile();
        ColumnProfile held = rows.of(view.name(), column.name());
        String name = view.name() + "." + column.name();
        if (!line.java().equals(types.of(view, column, pinned))) {
            tellStale(name, line, types.of(view, column, pinned));
        } else if (types.isOther(
                view, column, pinned, line.facts().and(ColumnFacts.of(held, 0)).asProfile())) {
            warn(name, Held.of(held), line.java());
        }
    }

    private void look(Table table, ForeignKey key, DataProfile rows) {
        if (!profile.has(table.name().toString(), key.columns())) {
            return;
        }
        String name = table.name() + "(" + String.join(", ", key.columns()) + ")";
        if (rows.straying(table.name(), key) && !profile.strays().contains(Learning.stray(table, key))) {
            warn(name, "values that no row of " + key.target() + " has", "a key that always leads to one");
        }
        boolean evenThen = isEven(key, column -> {
            Line line = profile.line(table.name().toString(), column);
            return line == null ? 0 : line.facts().nulls();
        });
        boolean evenNow = isEven(key, column -> rows.of(table.name(), column).nulls());
        if (evenThen && !evenNow) {
            warn(name, "NULL in some of its columns alone", "a key of which all are NULL or none");
        }
    }

    private static boolean isEven(ForeignKey key, ToLongFunction<String> nulls) {
        return key.columns().stream().mapToLong(nulls).distinct().count() <= 1;
    }

    private void warn(String name, String held, String pinned) {
        notes.add(new Note(
                Note.Level.WARNING,
                name + " holds " + held + ", and the profile " + path + " has it as " + pinned
                        + ": delete its line there, or the file, and run again."));
    }

    private void tellStale(String name, Line line, String java) {
        notes.add(new Note(
                Note.Level.WARNING,
                name + " is " + java + ", and the profile " + path + " has it as " + line.java()
                        + ": it was declared otherwise then, or the line was edited. Delete its line there, and run"
                        + " again."));
    }

    /** What the file names and the database no longer has, whatever part of it was selected. */
    private void tellGone(Schema schema) {
        Map<String, Set<String>> there = new HashMap<>();
        schema.tables().forEach(table -> there.put(table.name().toString(), names(table.columns())));
        schema.views().forEach(view -> there.put(view.name().toString(), names(view.columns())));
        List<String> gone = new ArrayList<>();
        profile.names().stream().filter(table -> !there.containsKey(table)).forEach(gone::add);
        profile.tables()
                .forEach((table, lines) -> lines.keySet().stream()
                        .filter(column ->
                                there.containsKey(table) && !there.get(table).contains(column))
                        .forEach(column -> gone.add(table + "." + column)));
        if (!gone.isEmpty()) {
            int more = gone.size() - NAMED;
            notes.add(new Note(
                    Note.Level.INFO,
                    "The profile " + path + " has what is gone and can be deleted there: "
                            + String.join(", ", gone.subList(0, Math.min(NAMED, gone.size())))
                            + (more > 0 ? " and " + more + " more" : "") + "."));
        }
    }

    private static Set<String> names(List<Column> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
