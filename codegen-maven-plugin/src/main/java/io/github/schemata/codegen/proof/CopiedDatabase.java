package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.Schema;
import java.util.List;
import java.util.Optional;

/** A copy of a SQLite database, to do with as one likes. */
record CopiedDatabase(Workspace workspace, SqliteCopy copy, Schema schema) implements ProofDatabase {

    static CopiedDatabase of(Source original, Workspace workspace) {
        SqliteCopy copy = SqliteCopy.of(original, workspace.file("copy.sqlite"));
        return new CopiedDatabase(workspace, copy, ProofDatabase.read(new Database(copy.settings())));
    }

    @Override
    public DatabaseAccess access() {
        return DatabaseAccess.own(Engine.SQLITE, copy.settings());
    }

    @Override
    public Optional<DatabaseAccess> spare() {
        SqliteCopy spare = SqliteCopy.of(new Database(copy.settings()), workspace.file("spare.sqlite"));
        return Optional.of(DatabaseAccess.own(Engine.SQLITE, spare.settings()));
    }

    @Override
    public List<String> notes(List<EntityProof> proofs) {
        return copy.dropped().isEmpty()
                ? List.of()
                : List.of("SQLite cannot parse " + String.join(", ", copy.dropped()) + ": proven on a copy without");
    }
}
