package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import io.github.schemata.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the proof takes place.
 *
 * @param request what is to be proven
 * @param workspace where the compiled classes are
 * @param compilation what the compiler said of them
 */
record Site(ProofRequest request, Workspace workspace, Compilation compilation) {

    void log(String line) {
        request.log().accept(line);
    }

    /** Whether the sources know no Hibernate, so that they cannot help its schema validation over its own faults. */
    boolean isPortable() {
        try (Stream<Path> files = Files.walk(request.sourceDirectory())) {
            return files.filter(file -> file.toString().endsWith(".java")).noneMatch(Site::namesHibernate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesHibernate(Path source) {
        try {
            return Files.readString(source).contains("org.hibernate.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result where Hibernate says no before anything is proven. */
    ProofResult refused(Refusal refusal) {
        String fault = "Hibernate does not start: " + refusal.message();
        return new ProofResult(compilation, List.of(), List.of(), List.of(fault));
    }

    /** Works in the project's class loader, which Hibernate looks for at the thread. */
    <T> T work(DatabaseAccess access, Schema schema, Function<ProjectCode, T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ProjectClassLoader project = new ProjectClassLoader(workspace.classes(), request.classPath())) {
            if (access.connection() != null) {
                project.addMissingDriver(access.engine());
            }
            thread.setContextClassLoader(project);
            CodeSetup setup = new CodeSetup(workspace.classNames(), access, schema);
            try (ProjectCode code = project.start(setup)) {
                return work.apply(code);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the class loader cannot be closed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
