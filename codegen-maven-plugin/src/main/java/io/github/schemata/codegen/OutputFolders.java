package io.github.schemata.codegen;

import java.nio.file.Path;

/**
 * Where the files go.
 *
 * @param generated the source root of what is ours
 * @param custom the source root of the subclasses that are the user's, where there is a generation gap
 * @param execution id of the execution, where several write to one source root; empty for the only one
 */
public record OutputFolders(Path generated, Path custom, String execution) {}
