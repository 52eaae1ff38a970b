package io.github.schemata.sqlite.snapshot;

import java.util.List;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Column;
import liquibase.structure.core.Schema;
import liquibase.structure.core.View;
import org.jspecify.annotations.Nullable;

/** Describes views; the definition is the text as written, from the word behind AS. */
public final class SqliteViews extends SqliteSnapshotGenerator<View> {

    public SqliteViews() {
        super(View.class, List.of(Schema.class));
    }

    @Override
    @Nullable
    View find(View example, Facts facts, DatabaseSnapshot snapshot) {
        boolean columns = snapshot.getSnapshotControl().shouldInclude(Column.class);
        View broken = facts.brokenView(example.getName()) ? example : null;
        return facts.view(example.getName())
                .map(view -> described(view, example.getSchema(), columns))
                .orElse(broken);
    }

    private static View described(io.github.schemata.schema.View facts, Schema schema, boolean withColumns) {
        View view = new View();
        view.setName(facts.name().name());
        view.setSchema(schema);
        ViewText text = ViewText.of(facts.sql());
        view.setDefinition(text.namesColumns() ? facts.sql() : text.select());
        if (text.namesColumns()) {
            view.setContainsFullDefinition(true);
        }
        if (withColumns) {
            for (int i = 0; i < facts.columns().size(); i++) {
                Column column = SqliteColumns.described(facts.columns().get(i), i, false, view);
                view.getColumns().add(column);
            }
        }
        return view;
    }
}
