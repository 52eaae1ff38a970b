package io.github.schemata.codegen.output;

import io.github.schemata.codegen.model.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files of a project's other source roots that would be a generated class once more: javac refuses both. */
public final class Duplicates {

    private static final int NAMED = 10;

    private Duplicates() {}

    /**
     * What to say of them, also when nothing was generated anew: they may have come since.
     *
     * @param generated what was generated
     * @param roots the source roots that are compiled with it
     */
    public static Optional<Note> of(SourceTree generated, List<Path> roots) {
        List<Path> found = new ArrayList<>();
        List<String> files = generated.files();
        // Subclasses are told as such.
        List<String> subclasses = generated.subclasses();
        for (Path root : roots) {
            Path other = root.toAbsolutePath().normalize();
            if (!generated.isIn(other)) {
                files.stream()
                        .filter(path -> !subclasses.contains(path) && Files.isRegularFile(other.resolve(path)))
                        .forEach(path -> found.add(other.resolve(path)));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Note(Note.Level.WARNING, text(found)));
    }

    private static String text(List<Path> found) {
        String named = found.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining(", "));
        int more = found.size() - NAMED;
        return "Generated once more, which is a duplicate class to javac: " + named
                + (more > 0 ? " and " + more + " more" : "")
                + ". Give the generated class another name, codegen.renames, or all of them another package,"
                + " codegen.packageName.";
    }
}
