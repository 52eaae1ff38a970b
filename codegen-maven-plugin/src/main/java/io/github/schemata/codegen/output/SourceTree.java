package io.github.schemata.codegen.output;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.emit.GeneratedSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The folder of one generated package. A file is written only when its bytes change, so that an unchanged database
 * costs no compilation; what an earlier run wrote and this one does not is removed, and nothing else ever is.
 */
public final class SourceTree {

    private final Path folder;

    /**
     * @param root the source root
     * @param packageName the package, a legal one
     */
    public SourceTree(Path root, String packageName) {
        this.folder = root.toAbsolutePath().normalize().resolve(packageName.replace('.', '/'));
    }

    /**
     * What a run did to the folder.
     *
     * @param written files that are new or different
     * @param unchanged how many files were right already
     * @param removed files of an earlier run that are no longer wanted
     */
    public record Changes(List<Path> written, int unchanged, List<Path> removed) {

        public Changes {
            written = List.copyOf(written);
            removed = List.copyOf(removed);
        }
    }

    /**
     * How many files stand here as an earlier run made them of the same inputs; 0 where any was touched since, or where
     * there was no such run.
     *
     * @param inputs digest of all that goes into the files
     */
    public int upToDate(String inputs) {
        try {
            Manifest manifest = Manifest.read(folder);
            if (!manifest.inputs().equals(inputs)) {
                return 0;
            }
            Digest outputs = new Digest();
            for (String name : manifest.files()) {
                outputs.add(name).add(Files.readAllBytes(folder.resolve(name)));
            }
            return outputs.hex().equals(manifest.outputs()) ? manifest.files().size() : 0;
        } catch (IOException | InvalidPathException doubtful) {
            return 0;
        }
    }

    /**
     * Makes the sources of the package what is given.
     *
     * @param inputs digest of all that went into them; empty where that cannot be told
     * @throws CodegenException when the folder cannot be written
     */
    public Changes replaceWith(List<GeneratedSource> sources, String inputs) {
        TreeMap<String, byte[]> wanted = new TreeMap<>();
        sources.forEach(source -> wanted.put(source.fileName(), source.text().getBytes(StandardCharsets.UTF_8)));
        try {
            Manifest before = Manifest.read(folder);
            return wanted.isEmpty() && before.files().isEmpty()
                    ? new Changes(List.of(), 0, List.of())
                    : replace(before, wanted, inputs);
        } catch (IOException e) {
            throw new CodegenException(
                    "The sources cannot be written to " + folder + ": " + reason(e)
                            + "\nMake the folder writable, or name another one: codegen.outputDirectory.",
                    e);
        } catch (InvalidPathException e) {
            throw new CodegenException(
                    "The file " + e.getInput() + " cannot be created: this Java runs in a locale without such letters."
                            + "\nRun it in another one: LC_ALL=C.UTF-8 mvn ...",
                    e);
        }
    }

    private Changes replace(Manifest before, TreeMap<String, byte[]> wanted, String inputs) throws IOException {
        wanted.keySet().forEach(folder::resolve); // a name that cannot be one is found before anything is written
        List<Path> written = new ArrayList<>();
        Digest outputs = new Digest();
        for (String name : wanted.keySet()) {
            byte[] bytes = wanted.get(name);
            outputs.add(name).add(bytes);
            if (write(folder.resolve(name), bytes)) {
                written.add(folder.resolve(name));
            }
        }
        List<Path> removed = sweep(before.files(), wanted.keySet());
        Manifest after = new Manifest(inputs, outputs.hex(), List.copyOf(wanted.keySet()));
        write(folder.resolve(Manifest.NAME), after.text().getBytes(StandardCharsets.UTF_8));
        return new Changes(written, wanted.size() - written.size(), removed);
    }

    private List<Path> sweep(List<String> before, Set<String> wanted) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (String name : before) {
            Path file = folder.resolve(name);
            if (!wanted.contains(name) && !isOneOf(wanted, name) && Files.deleteIfExists(file)) {
                removed.add(file);
            }
        }
        return removed;
    }

    /** Where case makes no difference, a file may be a wanted one by its old name. */
    private boolean isOneOf(Set<String> wanted, String name) throws IOException {
        for (String other : wanted) {
            if (other.equalsIgnoreCase(name) && Files.exists(folder.resolve(name))) {
                return Files.isSameFile(folder.resolve(name), folder.resolve(other));
            }
        }
        return false;
    }

    private static boolean write(Path file, byte[] bytes) throws IOException {
        boolean same = Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
        if (same) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), ".codegen", ".tmp");
        try {
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        return true;
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException occupied) {
            return occupied.getFile() + " is a file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
