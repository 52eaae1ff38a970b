package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.util.List;
import java.util.Optional;

/** A copy of a SQLite database, to do with as one likes. */
record CopiedDatabase(Workspace workspace, ConnectionSettings copy, Schema schema) implements ProofDatabase {

    static CopiedDatabase of(Source original, Workspace workspace) {
        ConnectionSettings copy = SqliteCopy.of(original, workspace.file("copy.sqlite"));
        return new CopiedDatabase(workspace, copy, ProofDatabase.read(new Database(copy)));
    }

    @Override
    public DatabaseAccess access() {
        return DatabaseAccess.own(Engine.SQLITE, copy);
    }

    @Override
    public Optional<DatabaseAccess> spare() {
        ConnectionSettings spare = SqliteCopy.of(new Database(copy), workspace.file("spare.sqlite"));
        return Optional.of(DatabaseAccess.own(Engine.SQLITE, spare));
    }

    @Override
    public List<String> notes(List<EntityProof> proofs) {
        return List.of();
    }
}
