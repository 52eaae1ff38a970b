package io.github.schemata.codegen.output;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.emit.GeneratedSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The folder of generated sources. A file is written only when its bytes change, so that an unchanged database costs no
 * compilation; what an earlier run wrote and this one does not is removed, and nothing else ever is.
 */
public final class SourceTree {

    private final Path root;

    public SourceTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * What a run did to the folder.
     *
     * @param written files that are new or different
     * @param unchanged how many files were right already
     * @param removed files of an earlier run that are no longer wanted
     */
    public record Changes(List<Path> written, int unchanged, List<Path> removed) {}

    /** Makes the sources of one package what is given. */
    public Changes replace(String packageName, List<GeneratedSource> sources) {
        Manifest manifest = new Manifest(root);
        List<Path> written = new ArrayList<>();
        List<Path> removed = new ArrayList<>();
        TreeSet<String> wanted = new TreeSet<>();
        sources.forEach(source -> wanted.add(source.path()));
        try {
            List<String> before = manifest.read();
            if (sources.isEmpty() && before.isEmpty()) {
                return new Changes(written, 0, removed);
            }
            for (GeneratedSource source : sources) {
                Path file = inside(source.path());
                if (write(file, source.text())) {
                    written.add(file);
                }
            }
            for (String path : before) {
                if (isOf(packageName, path) && !wanted.contains(path) && Files.deleteIfExists(inside(path))) {
                    removed.add(inside(path));
                }
            }
            before.stream().filter(path -> !isOf(packageName, path)).forEach(wanted::add);
            write(manifest.file(), manifest.text(wanted));
        } catch (IOException e) {
            throw new CodegenException(
                    "The sources cannot be written to " + root + ": " + reason(e)
                            + "\nMake the folder writable, or name another one: codegen.outputDirectory.",
                    e);
        }
        return new Changes(written, sources.size() - written.size(), removed);
    }

    private static boolean isOf(String packageName, String path) {
        String folder = packageName.replace('.', '/') + "/";
        return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
    }

    private Path inside(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new CodegenException("The file " + path + " would lie outside of " + root + ".\nRemove the file "
                    + Manifest.NAME + " there: it was tampered with.");
        }
        return file;
    }

    private static boolean write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(file.getFileName().toString().hashCode() + ".tmp");
        try {
            Files.write(aside, bytes);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        return true;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
