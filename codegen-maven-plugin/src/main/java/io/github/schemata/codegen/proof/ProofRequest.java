package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be proven.
 *
 * @param sourceDirectory where the generated sources stand
 * @param userCode subclasses of theirs that stand elsewhere
 * @param classPath what they are compiled and run with: the project's own, with Hibernate, its community dialects and
 *     Jakarta Persistence; see {@link HibernateClassPath}. Where it has no JDBC driver, the plugin's own is used
 * @param source where the tables come from: a file is copied, and on a server all that is written is rolled back
 * @param target what the code is for; null for the product of the source
 * @param scratch an empty database of another target to prove it on; null where there is none
 * @param log takes what is worth a line while the proof runs
 */
public record ProofRequest(
        Path sourceDirectory,
        UserCode userCode,
        List<Path> classPath,
        Source source,
        @Nullable Engine target,
        @Nullable ConnectionSettings scratch,
        Consumer<String> log) {

    public ProofRequest {
        classPath = List.copyOf(classPath);
    }

    /** Of code for the database that its tables are read from. */
    public ProofRequest(
            Path sourceDirectory, UserCode userCode, List<Path> classPath, Source source, Consumer<String> log) {
        this(sourceDirectory, userCode, classPath, source, null, null, log);
    }

    /** With all sources in one folder. */
    public ProofRequest(Path sourceDirectory, List<Path> classPath, Source source, Consumer<String> log) {
        this(sourceDirectory, UserCode.NONE, classPath, source, log);
    }
}
