package io.github.schemata.codegen.profile;

import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.profile.Profile.Line;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the mapping see what the profile says, as if rows said it. */
final class Replay {

    private Replay() {}

    static DataProfile of(Profile profile, Selection selection, DataProfile rows, Path path) {
        Map<TableName, Map<String, ColumnProfile>> columns = new HashMap<>();
        Map<TableName, String> unreadable = new LinkedHashMap<>(rows.unreadable());
        Map<TableName, Set<ForeignKey>> strays = new HashMap<>();
        selection.tables().forEach(table -> {
            columns.put(table.name(), columns(profile, table.name(), table.columns()));
            strays.put(table.name(), strays(profile, table));
            leaveOut(profile, table.name(), unreadable, path);
        });
        selection.views().forEach(view -> {
            columns.put(view.name(), columns(profile, view.name(), view.columns()));
            leaveOut(profile, view.name(), unreadable, path);
        });
        return new DataProfile(columns, unreadable, strays);
    }

    private static Map<String, ColumnProfile> columns(Profile profile, TableName table, List<Column> columns) {
        Map<String, ColumnProfile> profiles = new LinkedHashMap<>();
        for (Column column : columns) {
            Line line = profile.line(table.toString(), column.name());
            if (line != null) {
                profiles.put(column.name(), line.facts().asProfile());
            }
        }
        return profiles;
    }

    private static Set<ForeignKey> strays(Profile profile, Table table) {
        return table.foreignKeys().stream()
                .filter(key -> profile.strays().contains(Learning.stray(table, key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What could not be read stays out, whatever rows there are now. */
    private static void leaveOut(Profile profile, TableName name, Map<TableName, String> unreadable, Path path) {
        if (profile.unreadable().contains(name.toString())) {
            unreadable.putIfAbsent(name, "so says the profile " + path + "; delete its line there if they can be now");
        }
    }
}
