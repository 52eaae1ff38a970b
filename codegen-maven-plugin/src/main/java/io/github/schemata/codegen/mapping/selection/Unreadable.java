package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.DataProfile;

/** Tables and views that exist, but whose rows cannot be read: an entity of them would fail at every query. */
public final class Unreadable {

    private Unreadable() {}

    public static Selection leaveOut(Selection selection, DataProfile data, Notes notes) {
        data.unreadable()
                .forEach((name, reason) ->
                        notes.warn(name + " is left out, since its rows cannot be read: " + reason + "."));
        return new Selection(
                selection.schema(),
                selection.tables().stream()
                        .filter(table -> isReadable(table.name(), data))
                        .toList(),
                selection.views().stream()
                        .filter(view -> isReadable(view.name(), data))
                        .toList());
    }

    private static boolean isReadable(TableName name, DataProfile data) {
        return !data.unreadable().containsKey(name);
    }
}
