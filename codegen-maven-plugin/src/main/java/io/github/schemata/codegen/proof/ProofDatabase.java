package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The database that a proof works on: what differs from a file that can be copied to a server that cannot. */
interface ProofDatabase {

    /** The way to it. */
    DatabaseAccess access();

    /** What it holds. */
    Schema schema();

    /** Another copy of it, which may be changed; empty where there can be none. */
    Optional<DatabaseAccess> spare();

    /** What the user should know of how it was worked on. */
    List<String> notes(List<EntityProof> proofs);

    static Schema read(Database database) {
        try (Connection connection = database.open()) {
            return database.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be closed", e);
        }
    }
}
