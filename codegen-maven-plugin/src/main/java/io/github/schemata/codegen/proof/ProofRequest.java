package io.github.schemata.codegen.proof;

import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be proven.
 *
 * @param sourceDirectory where the generated sources stand
 * @param classPath what they are compiled and run with: the project's own, with Hibernate, its community dialects and
 *     Jakarta Persistence; see {@link HibernateClassPath}. Where it has no JDBC driver, the plugin's own is used
 * @param connection the database; it is read only, everything is done on a copy
 * @param dialect who reads that database
 * @param log takes what is worth a line while the proof runs
 */
public record ProofRequest(
        Path sourceDirectory,
        List<Path> classPath,
        ConnectionSettings connection,
        Dialect dialect,
        Consumer<String> log) {

    public ProofRequest {
        classPath = List.copyOf(classPath);
    }
}
