package io.github.schemata.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of the files that are ours, kept beside them. It tells what may be removed, and by two digests whether there
 * is anything to do at all.
 *
 * @param inputs digest of all that the files were made of; empty where that cannot be told
 * @param outputs digest of the files themselves
 * @param files their names, in order
 */
record Manifest(String inputs, String outputs, List<String> files) {

    static final String NAME = ".codegen-manifest";

    private static final String HEADER =
            "# Written by codegen:generate, which removes these files when their tables are gone.";
    private static final String INPUTS = "inputs ";
    private static final String OUTPUTS = "outputs ";

    Manifest {
        files = List.copyOf(files);
    }

    /** What the last run left in the folder; nothing where there was none. */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        String inputs = "";
        String outputs = "";
        List<String> files = new ArrayList<>();
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        for (String line : lines) {
            if (line.startsWith(INPUTS)) {
                inputs = line.substring(INPUTS.length());
            } else if (line.startsWith(OUTPUTS)) {
                outputs = line.substring(OUTPUTS.length());
            } else if (isSource(line)) {
                files.add(line);
            }
        }
        return new Manifest(inputs, outputs, files);
    }

    /** Only a file of this very folder: whoever edits the list cannot make us remove anything else. */
    private static boolean isSource(String line) {
        return line.endsWith(".java") && line.indexOf('/') < 0 && line.indexOf('\\') < 0;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (!inputs.isEmpty()) {
            text.append(INPUTS).append(inputs).append('\n');
            text.append(OUTPUTS).append(outputs).append('\n');
        }
        files.forEach(name -> text.append(name).append('\n'));
        return text.toString();
    }
}
