package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.TableReferences;
import io.github.schemata.sqlite.snapshot.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import liquibase.change.Change;
import liquibase.change.core.CreateViewChange;
import liquibase.database.Database;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.ChangeGeneratorChain;
import liquibase.diff.output.changelog.MissingObjectChangeGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Index;
import liquibase.structure.core.PrimaryKey;
import liquibase.structure.core.Table;
import liquibase.structure.core.UniqueConstraint;
import liquibase.structure.core.View;
import org.jspecify.annotations.Nullable;

/** Writes views, all at once when asked for the first, so that a view stands behind those that it reads. */
public final class MissingSqliteView extends SqliteChangeGenerator implements MissingObjectChangeGenerator {

    public MissingSqliteView() {
        super(
                View.class,
                List.of(
                        Table.class,
                        Column.class,
                        PrimaryKey.class,
                        UniqueConstraint.class,
                        ForeignKey.class,
                        Index.class));
    }

    @Override
    public Change @Nullable [] fixMissing(
            DatabaseObject missing,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        Optional<Facts> facts = ours(comparisonDatabase) ? Reference.facts(comparisonDatabase) : Optional.empty();
        if (facts.isEmpty() || facts.get().view(missing.getName()).isEmpty()) {
            return chain.fixMissing(missing, control, referenceDatabase, comparisonDatabase);
        }
        Map<String, View> waiting = new TreeMap<>(Map.of(key(missing), (View) missing));
        Reference.diff(comparisonDatabase).orElseThrow().getMissingObjects(View.class).stream()
                .filter(view -> !control.alreadyHandledMissing(view, comparisonDatabase))
                .filter(view -> control.getObjectChangeFilter() == null
                        || control.getObjectChangeFilter().includeMissing(view, referenceDatabase, comparisonDatabase))
                .forEach(view -> waiting.put(key(view), view));
        Map<String, View> ordered = new LinkedHashMap<>();
        new ArrayList<>(waiting.keySet()).forEach(name -> place(name, waiting, ordered, facts.get()));
        ordered.values().forEach(control::setAlreadyHandledMissing);
        return ordered.values().stream().map(MissingSqliteView::change).toArray(Change[]::new);
    }

    private static String key(DatabaseObject view) {
        return Identifiers.fold(view.getName());
    }

    private static void place(String name, Map<String, View> waiting, Map<String, View> ordered, Facts facts) {
        View view = waiting.remove(name);
        if (view == null) {
            return;
        }
        facts.view(name)
                .ifPresent(
                        known -> TableReferences.in(known.sql()).forEach(read -> place(read, waiting, ordered, facts)));
        ordered.put(name, view);
    }

    private static Change change(View view) {
        CreateViewChange change = new CreateViewChange();
        change.setViewName(view.getName());
        change.setSelectQuery(view.getDefinition());
        if (view.getContainsFullDefinition()) {
            change.setFullDefinition(true);
        }
        return change;
    }
}
