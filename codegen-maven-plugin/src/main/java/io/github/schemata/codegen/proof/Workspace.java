package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is gone after the proof. */
final class Workspace implements AutoCloseable {

    private final Path directory;

    private Workspace(Path directory) {
        this.directory = directory;
    }

    static Workspace create() {
        try {
            Workspace workspace = new Workspace(Files.createTempDirectory("codegen-verify"));
            Files.createDirectory(workspace.classes());
            return workspace;
        } catch (IOException e) {
            throw new CodegenException(
                    "Cannot make a temporary folder: " + e.getMessage() + "\nSet -Djava.io.tmpdir to a writable one.",
                    e);
        }
    }

    Path classes() {
        return directory.resolve("classes");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The names of all compiled classes, in order. */
    List<String> classNames() {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes().relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('\\', '.')
                            .replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the compiled classes", e);
        }
    }

    /** What cannot be deleted now, since Windows holds files that a class loader had open, goes when Maven ends. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            directory.toFile().deleteOnExit();
        }
    }
}
