package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import java.util.List;

/**
 * What came of a proof.
 *
 * @param compilation what the compiler said
 * @param entities what was proven of each entity, ordered by table; empty where it did not come to that
 * @param notes what is worth knowing and no fault of the code
 * @param faults every fault, each in one line that names the table, the class or the file
 */
public record ProofResult(
        Compilation compilation, List<EntityProof> entities, List<String> notes, List<String> faults) {

    public ProofResult {
        entities = List.copyOf(entities);
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /** Whether the code was proven: no fault, whatever the notes say. */
    public boolean passed() {
        return faults.isEmpty();
    }

    /** The result as a table, with the notes and the faults below; a line each. */
    public List<String> lines() {
        return new ProofTable(this).lines();
    }

    /**
     * Fails with the first fault.
     *
     * @throws CodegenException when there is one
     */
    public void requirePassed() {
        if (!passed()) {
            String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more, listed above)";
            throw new CodegenException("The generated code does not work: " + faults.get(0) + more
                    + "\nRun codegen:generate again if the database or the sources changed, and verify then.");
        }
    }
}
