package io.github.schemata.codegen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The list of the files that are ours, kept among them: one path below the source root to a line. */
record Manifest(Path root) {

    static final String NAME = ".codegen-manifest";

    private static final String HEADER =
            "# Files written by codegen:generate, which removes them when they are done with.";

    Path file() {
        return root.resolve(NAME);
    }

    /** The files of the last run; none where there was no run. */
    List<String> read() throws IOException {
        if (!Files.isRegularFile(file())) {
            return List.of();
        }
        return Files.readAllLines(file(), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && line.endsWith(".java"))
                .toList();
    }

    String text(Collection<String> paths) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        paths.forEach(path -> text.append(path).append('\n'));
        return text.toString();
    }
}
