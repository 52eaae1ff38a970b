package io.github.schemata.codegen;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.source.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one run is to do.
 *
 * @param source where the tables come from
 * @param tables which of its tables and views
 * @param sampleRows how many rows of a table are looked at to tell what its columns hold
 * @param profile the file that pins what was learned from the rows; null where nothing is pinned
 * @param mapping how tables become entities
 * @param style how entities are written down
 * @param folders where the files go
 * @param reuse whether files that an earlier run made of the same source may stay without it being opened. A database
 *     file is then read byte by byte, and closing it would drop the locks that another connection of this JVM holds on
 *     it (sqlite.org/howtocorrupt.html, section 2.2): not where others may be at work
 */
public record CodegenRequest(
        Source source,
        TableChoice tables,
        int sampleRows,
        @Nullable Path profile,
        MappingOptions mapping,
        EmitStyle style,
        OutputFolders folders,
        boolean reuse) {}
