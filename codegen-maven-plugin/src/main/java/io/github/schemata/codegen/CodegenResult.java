package io.github.schemata.codegen;

import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.output.SourceTree;

/**
 * What a run did.
 *
 * @param entities what was generated, with the notes for the user
 * @param changes which files were written and removed
 */
public record CodegenResult(EntityModel entities, SourceTree.Changes changes) {}
