package io.github.schemata.codegen;

import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.output.SourceTree;
import java.util.List;

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

    /** Nothing had to be done. */
    static CodegenResult unchanged(String packageName, int files) {
        return new CodegenResult(EntityModel.empty(packageName), new SourceTree.Changes(List.of(), files, List.of()));
    }
}
