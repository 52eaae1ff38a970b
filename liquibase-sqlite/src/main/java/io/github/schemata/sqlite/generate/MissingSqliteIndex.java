package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.Index.Part;
import io.github.schemata.sqlite.change.SqliteCreateIndexChange;
import io.github.schemata.sqlite.change.SqliteIndexPart;
import io.github.schemata.sqlite.snapshot.Facts;
import io.github.schemata.sqlite.snapshot.SqliteIndexes;
import java.util.List;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.ChangeGeneratorChain;
import liquibase.diff.output.changelog.MissingObjectChangeGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Column;
import liquibase.structure.core.Index;
import liquibase.structure.core.Relation;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/** Writes indexes: as createIndex where that says all, else as sqliteCreateIndex. */
public final class MissingSqliteIndex extends SqliteChangeGenerator implements MissingObjectChangeGenerator {

    public MissingSqliteIndex() {
        super(Index.class, List.of(Table.class, Column.class));
    }

    @Override
    public Change @Nullable [] fixMissing(
            DatabaseObject missing,
            DiffOutputControl control,
            Database referenceDatabase,
            Database comparisonDatabase,
            ChangeGeneratorChain chain) {
        Optional<Change> special =
                ours(comparisonDatabase) ? special((Index) missing, comparisonDatabase) : Optional.empty();
        return special.isPresent()
                ? new Change[] {special.get()}
                : chain.fixMissing(missing, control, referenceDatabase, comparisonDatabase);
    }

    private static Optional<Change> special(Index index, Database comparisonDatabase) {
        Relation relation = index.getRelation();
        Optional<Facts> facts = Reference.facts(comparisonDatabase);
        Optional<io.github.schemata.schema.Table> table =
                facts.flatMap(known -> known.table(relation == null ? null : relation.getName()));
        return table.flatMap(owner -> owner.indexes().stream()
                .filter(candidate -> candidate.name().equals(index.getName()))
                .filter(candidate -> candidate.where() != null
                        || candidate.parts().stream().anyMatch(part -> SqliteIndexes.special(part, owner)))
                .findFirst()
                .map(found -> change(found, owner)));
    }

    private static Change change(io.github.schemata.schema.Index index, io.github.schemata.schema.Table table) {
        SqliteCreateIndexChange change = new SqliteCreateIndexChange();
        change.setIndexName(index.name());
        change.setTableName(table.name().name());
        if (index.unique()) {
            change.setUnique(true);
        }
        index.parts().forEach(part -> change.getColumns().add(part(part, table)));
        change.setWhere(index.where());
        return change;
    }

    private static SqliteIndexPart part(Part facts, io.github.schemata.schema.Table table) {
        SqliteIndexPart part = new SqliteIndexPart();
        part.setName(facts.column());
        part.setExpression(facts.expression());
        if (facts.descending()) {
            part.setDescending(true);
        }
        part.setCollation(SqliteIndexes.collation(facts, table));
        return part;
    }
}
