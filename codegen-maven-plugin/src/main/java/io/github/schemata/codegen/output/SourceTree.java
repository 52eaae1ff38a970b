package io.github.schemata.codegen.output;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.emit.GeneratedSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A source root. A file is written only when its bytes change, so that an unchanged database costs no compilation; what
 * an earlier run wrote and this one does not is removed, and what is not ours is neither removed nor overwritten.
 */
public final class SourceTree {

    private final Path root;
    private final Path manifest;

    /**
     * @param root the source root
     * @param execution id of the execution that writes to it; each removes its own files only
     */
    public SourceTree(Path root, String execution) {
        this(
                root.toAbsolutePath().normalize(),
                Manifest.file(root.toAbsolutePath().normalize(), execution));
    }

    private SourceTree(Path root, Path manifest) {
        this.root = root;
        this.manifest = manifest;
    }

    /**
     * A source root as another execution may have written it: where this one has noted down nothing, what the only one
     * that has noted down counts.
     */
    public static SourceTree asWritten(Path root, String execution) {
        SourceTree own = new SourceTree(root, execution);
        try {
            return Files.exists(own.manifest)
                    ? own
                    : new SourceTree(own.root, Manifest.only(own.root).orElse(own.manifest));
        } catch (IOException e) {
            throw new CodegenException(
                    "The folder " + root + " cannot be read: " + IoReason.of(e)
                            + "\nMake it readable, or name another one: codegen.outputDirectory.",
                    e);
        }
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
            Manifest before = Manifest.read(manifest);
            if (!before.inputs().equals(inputs)) {
                return 0;
            }
            Digest outputs = new Digest();
            for (String path : before.files()) {
                outputs.add(path).add(Files.readAllBytes(root.resolve(path)));
            }
            return outputs.hex().equals(before.outputs()) ? before.files().size() : 0;
        } catch (IOException | InvalidPathException doubtful) {
            return 0;
        }
    }

    /** Files that an earlier run wrote and that are not wanted now. */
    public List<String> leftOver(List<GeneratedSource> wanted) {
        Set<String> paths = new HashSet<>();
        wanted.forEach(source -> paths.add(source.path()));
        return noted().files().stream()
                .filter(path -> !paths.contains(path) && Files.isRegularFile(root.resolve(path)))
                .toList();
    }

    /** What stands here as of the last run, as paths below the root. */
    List<String> files() {
        return noted().files();
    }

    /** Whether this is its folder. */
    boolean isIn(Path folder) {
        return root.equals(folder);
    }

    /** The user's subclasses that an earlier run noted down, as paths below their own source root. */
    public List<String> subclasses() {
        return noted().subclasses();
    }

    /** Whether an earlier run of this execution wrote the file, so that it goes when it is not wanted any more. */
    boolean wrote(Path file) {
        return file.startsWith(root)
                && noted().files().contains(root.relativize(file).toString().replace('\\', '/'));
    }

    /** Whether a file stands here that no run of this execution wrote, and that it would neither change nor remove. */
    boolean keeps(String path) {
        return Files.exists(root.resolve(path)) && !noted().files().contains(path);
    }

    private Manifest noted() {
        try {
            return Manifest.read(manifest);
        } catch (IOException e) {
            throw new CodegenException(
                    "The file " + manifest + " cannot be read: " + IoReason.of(e)
                            + "\nMake it readable, or delete it: a run writes it anew.",
                    e);
        }
    }

    /**
     * Makes the files of this execution what is given.
     *
     * @param inputs digest of all that went into them; empty where that cannot be told
     * @throws CodegenException when the folder cannot be written, or holds a file of somebody else's by such a name
     */
    public Changes replaceWith(List<GeneratedSource> sources, String inputs) {
        return replaceWith(sources, inputs, List.of());
    }

    /** The same, and notes down the subclasses that the user has of them. */
    public Changes replaceWith(List<GeneratedSource> sources, String inputs, List<String> subclasses) {
        TreeMap<String, byte[]> wanted = new TreeMap<>();
        sources.forEach(source -> wanted.put(source.path(), source.text().getBytes(StandardCharsets.UTF_8)));
        try {
            Manifest before = Manifest.read(manifest);
            return wanted.isEmpty() && before.files().isEmpty()
                    ? new Changes(List.of(), 0, List.of())
                    : replace(before, wanted, inputs, subclasses);
        } catch (IOException e) {
            throw new CodegenException(
                    "The sources cannot be written to " + root + ": " + IoReason.of(e)
                            + "\nMake the folder writable, or name another one: codegen.outputDirectory.",
                    e);
        } catch (InvalidPathException e) {
            throw new CodegenException(
                    "The file " + e.getInput() + " cannot be created: this Java runs in a locale without such letters."
                            + "\nRun it in another one: LC_ALL=C.UTF-8 mvn ...",
                    e);
        }
    }

    private Changes replace(Manifest before, TreeMap<String, byte[]> wanted, String inputs, List<String> subclasses)
            throws IOException {
        refuseToOverwrite(wanted);
        announce(before, wanted);
        List<Path> written = new ArrayList<>();
        Digest outputs = new Digest();
        for (String path : wanted.keySet()) {
            byte[] bytes = wanted.get(path);
            outputs.add(path).add(bytes);
            if (new SourceFile(root.resolve(path)).write(bytes)) {
                written.add(root.resolve(path));
            }
        }
        List<Path> removed = sweep(before.files(), wanted.keySet());
        Manifest after = new Manifest(inputs, outputs.hex(), List.copyOf(wanted.keySet()), subclasses);
        new SourceFile(manifest).write(after.text().getBytes(StandardCharsets.UTF_8));
        return new Changes(written, wanted.size() - written.size(), removed);
    }

    /** So that a run that is killed half-way leaves no file that the next one would not know for its own. */
    private void announce(Manifest before, TreeMap<String, byte[]> wanted) throws IOException {
        Set<Path> folders = new HashSet<>(Set.of(root));
        wanted.keySet().forEach(path -> folders.add(root.resolve(path).getParent()));
        for (Path folder : folders) {
            Files.createDirectories(folder);
        }
        Set<String> files = new TreeSet<>(before.files());
        files.addAll(wanted.keySet());
        if (files.size() > before.files().size()) {
            Manifest announced = new Manifest("", "", List.copyOf(files), before.subclasses());
            new SourceFile(manifest).write(announced.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Before anything is written; a name that cannot be a file's is found here, too. */
    private void refuseToOverwrite(TreeMap<String, byte[]> wanted) throws IOException {
        Set<String> ours = Manifest.filesOfAll(root);
        for (String path : wanted.keySet()) {
            Path file = root.resolve(path);
            if (Files.exists(file)
                    && !ours.contains(path)
                    && !new SourceFile(file).holds(wanted.get(path))
                    && !isOneOf(ours, path)) {
                throw new CodegenException(
                        "The file " + file + " is not one that codegen:generate wrote, and would be lost."
                                + "\nMove or delete it, or generate elsewhere: codegen.outputDirectory or codegen.packageName.");
            }
        }
    }

    private List<Path> sweep(List<String> before, Set<String> wanted) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (String path : before) {
            Path file = root.resolve(path).normalize();
            boolean gone = file.startsWith(root) && !wanted.contains(path) && !isOneOf(wanted, path);
            if (gone && Files.deleteIfExists(file)) {
                removed.add(file);
                removeEmptyFolders(file.getParent());
            }
        }
        return removed;
    }

    private void removeEmptyFolders(Path folder) throws IOException {
        Path empty = folder;
        while (!empty.equals(root) && isEmpty(empty)) {
            Files.delete(empty);
            empty = empty.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where case makes no difference, a file may be a wanted one by its old name. */
    private boolean isOneOf(Set<String> wanted, String path) throws IOException {
        for (String other : wanted) {
            if (other.equalsIgnoreCase(path) && Files.exists(root.resolve(path)) && Files.exists(root.resolve(other))) {
                return Files.isSameFile(root.resolve(path), root.resolve(other));
            }
        }
        return false;
    }
}
