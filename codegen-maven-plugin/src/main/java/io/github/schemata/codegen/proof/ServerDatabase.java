package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.Schema;
import java.util.List;
import java.util.Optional;

/** A database on a server: it is read, and what is written is rolled back. */
record ServerDatabase(DatabaseAccess access, Schema schema) implements ProofDatabase {

    static ServerDatabase of(Source source, Engine engine) {
        if (!(source instanceof Database database)) {
            throw new IllegalArgumentException("not on a server: " + source.shown());
        }
        return new ServerDatabase(DatabaseAccess.shared(engine, database.settings()), ProofDatabase.read(database));
    }

    @Override
    public Optional<DatabaseAccess> spare() {
        return Optional.empty();
    }

    @Override
    public List<String> notes(List<EntityProof> proofs) {
        return proofs.stream().anyMatch(proof -> proof.write() instanceof WriteOutcome.Written)
                ? List.of("every row that was written was rolled back; only the numbers that sequences and"
                        + " AUTO_INCREMENT gave away are gone")
                : List.of();
    }
}
