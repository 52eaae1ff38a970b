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
 */
public record CodegenRequest(
        ConnectionSettings source, TableChoice tables, int sampleRows, MappingOptions mapping, Path outputDirectory) {}
