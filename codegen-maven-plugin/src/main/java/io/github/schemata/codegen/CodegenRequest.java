package io.github.schemata.codegen;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;

/**
 * What one run is to do.
 *
 * @param source the database
 * @param tables which of its tables and views
 * @param sampleRows how many rows of a table are looked at to tell what its columns hold
 * @param mapping how they become entities
 * @param outputDirectory the source root that the files go to
 * @param execution id of the execution, where several write to one source root; empty for the only one
 * @param reuse whether files that an earlier run made of the same database may stay without it being opened. The
 *     database file is then read byte by byte, and closing it would drop the locks that another connection of this JVM
 *     holds on it (sqlite.org/howtocorrupt.html, section 2.2): not where others may be at work
 */
public record CodegenRequest(
        ConnectionSettings source,
        TableChoice tables,
        int sampleRows,
        MappingOptions mapping,
        Path outputDirectory,
        String execution,
        boolean reuse) {}
