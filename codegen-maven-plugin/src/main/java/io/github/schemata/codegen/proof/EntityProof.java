package io.github.schemata.codegen.proof;

import java.util.List;

/**
 * What was proven of one entity.
 *
 * @param entity the class without its package; for a join table with the collection behind a dot
 * @param source the table or view that it is mapped to
 * @param rows how many rows the database counts; -1 where it cannot
 * @param read how many rows became an entity
 * @param write what came of writing one
 * @param faults all that is wrong with it; empty where nothing is
 */
public record EntityProof(String entity, String source, long rows, long read, WriteOutcome write, List<String> faults) {

    public EntityProof {
        faults = List.copyOf(faults);
    }

    boolean passed() {
        return faults.isEmpty();
    }
}
