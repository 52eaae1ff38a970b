package io.github.schemata.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of the files that one execution of the goal wrote, kept in the source root. It tells what may be removed, and
 * by two digests whether there is anything to do at all.
 *
 * @param inputs digest of all that the files were made of; empty where that cannot be told
 * @param outputs digest of the files themselves
 * @param files their paths below the source root, with {@code /} between folders, in order
 * @param subclasses the paths of the user's own subclasses of them, below a source root of their own
 */
record Manifest(String inputs, String outputs, List<String> files, List<String> subclasses) {

    static final String NAME = ".codegen-manifest";

    private static final String HEADER =
            "# Written by codegen:generate, which removes these files when their tables are gone.";
    private static final String INPUTS = "inputs ";
    private static final String OUTPUTS = "outputs ";
    private static final String SUBCLASS = "subclass ";

    Manifest {
        files = List.copyOf(files);
        subclasses = List.copyOf(subclasses);
    }

    /** The manifest's file; goals that were typed, and those bound without an id, are one execution. */
    static Path file(Path root, String execution) {
        boolean named = !execution.isEmpty() && !execution.equals("default") && !execution.equals("default-cli");
        return root.resolve(named ? NAME + "-" + execution.replaceAll("[^\\w.-]", "_") : NAME);
    }

    /** What the last run wrote down; nothing where there was none. */
    static Manifest read(Path file) throws IOException {
        String inputs = "";
        String outputs = "";
        List<String> files = new ArrayList<>();
        List<String> subclasses = new ArrayList<>();
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        for (String line : lines) {
            if (line.startsWith(INPUTS)) {
                inputs = line.substring(INPUTS.length());
            } else if (line.startsWith(OUTPUTS)) {
                outputs = line.substring(OUTPUTS.length());
            } else if (line.startsWith(SUBCLASS)) {
                subclasses.add(line.substring(SUBCLASS.length()));
            } else if (line.endsWith(".java")) {
                files.add(line);
            }
        }
        return new Manifest(inputs, outputs, files, subclasses);
    }

    /** The only manifest there is; empty where there are several or none. */
    static Optional<Path> only(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(root, NAME + "*")) {
            Iterator<Path> all = manifests.iterator();
            Optional<Path> first = all.hasNext() ? Optional.of(all.next()) : Optional.empty();
            return all.hasNext() ? Optional.empty() : first;
        }
    }

    /** The files of all executions. */
    static Set<String> filesOfAll(Path root) throws IOException {
        Set<String> files = new TreeSet<>();
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> manifests = Files.newDirectoryStream(root, NAME + "*")) {
                for (Path manifest : manifests) {
                    files.addAll(read(manifest).files());
                }
            }
        }
        return files;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (!inputs.isEmpty()) {
            text.append(INPUTS).append(inputs).append('\n');
            text.append(OUTPUTS).append(outputs).append('\n');
        }
        files.forEach(name -> text.append(name).append('\n'));
        subclasses.forEach(name -> text.append(SUBCLASS).append(name).append('\n'));
        return text.toString();
    }
}
