package io.github.schemata.codegen.mapping.portable;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyChoices;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.OddNames;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out what only a query of Hibernate's own makes an entity of: views, tables without a key of columns, and names
 * that no annotation can say.
 */
public final class PortableSources {

    private PortableSources() {}

    public static Selection of(Selection selection, KeyChoices choices, Notes notes) {
        List<Table> kept = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Table table : selection.tables()) {
            Optional<String> flaw = flaw(table, choices);
            flaw.ifPresent(reason -> lost.add(table.name() + " (" + reason + ")"));
            if (flaw.isEmpty()) {
                kept.add(table);
            }
        }
        if (!lost.isEmpty()) {
            notes.warn("Left out for codegen.provider=PORTABLE, tables that only a query of Hibernate's can map: "
                    + String.join(", ", lost) + ". Give each a primary key of columns that are never NULL.");
        }
        if (!selection.views().isEmpty()) {
            notes.warn("Left out for codegen.provider=PORTABLE, views, whose rows have no key: "
                    + String.join(
                            ", ",
                            selection.views().stream()
                                    .map(View::name)
                                    .map(String::valueOf)
                                    .toList())
                    + ". Read them by native queries, or use codegen.provider=HIBERNATE.");
        }
        return new Selection(selection.schema(), kept, List.of());
    }

    private static Optional<String> flaw(Table table, KeyChoices choices) {
        KeyChoice choice = choices.of(table);
        if (choice instanceof KeyChoice.RowId rowId) {
            return Optional.of(rowId.reason());
        }
        // What has no key for anyone is told with the rest.
        if (!(choice instanceof KeyChoice.Columns key)) {
            return Optional.empty();
        }
        boolean mixed = key.columns().size() == 1
                && choices.valueOf(table, key, key.columns().get(0)) instanceof ValueChoice.Mixed;
        return mixed
                ? Optional.of("its key column " + key.columns().get(0).name() + " may hold values of any kind")
                : OddNames.in(table, choices.quoting());
    }
}
