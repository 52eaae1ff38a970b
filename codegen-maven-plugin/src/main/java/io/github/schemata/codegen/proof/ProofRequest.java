package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be proven.
 *
 * @param sourceDirectory where the generated sources stand
 * @param userCode subclasses of theirs that stand elsewhere
 * @param classPath what they are compiled and run with: the project's own, with Hibernate, its community dialects and
 *     Jakarta Persistence; see {@link HibernateClassPath}. Where it has no JDBC driver, the plugin's own is used
 * @param source where the tables come from; it is read only, everything is done on a copy
 * @param log takes what is worth a line while the proof runs
 */
public record ProofRequest(
        Path sourceDirectory, UserCode userCode, List<Path> classPath, Source source, Consumer<String> log) {

    public ProofRequest {
        classPath = List.copyOf(classPath);
    }

    /** With all sources in one folder. */
    public ProofRequest(Path sourceDirectory, List<Path> classPath, Source source, Consumer<String> log) {
        this(sourceDirectory, UserCode.NONE, classPath, source, log);
    }
}
