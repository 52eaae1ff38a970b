package io.github.schemata.codegen;

import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.output.SourceTree;

/**
 * What a run did.
 *
 * @param entities what was generated, with the notes for the user; empty where nothing had to be
 * @param changes which files were written and removed
 */
public record CodegenResult(EntityModel entities, SourceTree.Changes changes) {

    /** Whether database, settings and files were those of the last run, so that nothing was read or made. */
    public boolean upToDate() {
        return entities.entities().isEmpty() && changes.unchanged() > 0;
    }
}
