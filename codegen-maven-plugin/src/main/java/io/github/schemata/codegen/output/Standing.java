package io.github.schemata.codegen.output;

import io.github.schemata.codegen.emit.Subclass;
import io.github.schemata.codegen.model.Note;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands where the user's subclasses go.
 *
 * @param missing subclasses that are not there
 * @param strangers files by the name of a subclass that do not extend its base
 * @param orphans subclasses whose base is not generated any more
 * @param known the paths of all subclasses, there or to be written
 * @param notes what the user should know of it
 */
public record Standing(
        List<Subclass> missing, List<Stranger> strangers, List<Path> orphans, List<String> known, List<Note> notes) {

    private static final int NAMED = 10;

    /** A file by the name of a subclass that does not extend its base. */
    public record Stranger(Path file, String base) {}

    public Standing {
        missing = List.copyOf(missing);
        strangers = List.copyOf(strangers);
        orphans = List.copyOf(orphans);
        known = List.copyOf(known);
        notes = List.copyOf(notes);
    }

    /** Looked at one by one. */
    static final class Builder {

        private final Path root;
        private final List<Subclass> missing = new ArrayList<>();
        private final List<Stranger> strangers = new ArrayList<>();
        private final List<Path> orphans = new ArrayList<>();
        private final TreeSet<String> known = new TreeSet<>();
        private final List<Note> notes = new ArrayList<>();

        Builder(Path root) {
            this.root = root;
        }

        /** A wanted subclass, and the text that stands there by its name; null where none does. */
        void add(Subclass wanted, @Nullable String text) {
            String name = wanted.source().className();
            Path file = root.resolve(wanted.source().path());
            known.add(wanted.source().path());
            if (text == null) {
                missing.add(wanted);
            } else if (JavaClassText.superclassOf(name, text)
                    .filter(wanted.base()::equals)
                    .isEmpty()) {
                strangers.add(new Stranger(file, wanted.base()));
                notes.add(new Note(
                        Note.Level.WARNING,
                        file + " does not extend " + wanted.base() + ", and stays as it is: let it, or leave its"
                                + " table out by codegen.excludeTables."));
            } else {
                unnamed(wanted, text)
                        .forEach(constant -> notes.add(new Note(
                                Note.Level.INFO,
                                file + " does not name " + wanted.base() + "." + constant
                                        + ": a new subclass would, in the annotations above it.")));
            }
        }

        /** Constants of the base that a subclass written now would name. */
        private static List<String> unnamed(Subclass wanted, String text) {
            List<String> unnamed = new ArrayList<>();
            Matcher constant = Pattern.compile(Pattern.quote(wanted.base()) + "\\.([A-Z_0-9]+)\\b")
                    .matcher(wanted.source().text());
            while (constant.find()) {
                if (!Pattern.compile("\\b" + constant.group(1) + "\\b")
                        .matcher(text)
                        .find()) {
                    unnamed.add(constant.group(1));
                }
            }
            return unnamed;
        }

        /** A subclass without base, and the name of the base where the text tells it. */
        void addOrphan(String path, String base) {
            Path file = addOrphan(path);
            notes.add(new Note(
                    Note.Level.WARNING,
                    file + " has no table behind it any more: "
                            + (base.isEmpty() ? "its base class" : base)
                            + " is not generated now. Delete it, or take over what is yours into the class that"
                            + " follows it; it is not touched."));
        }

        /** A subclass of a time when there were bases. */
        void addOutdated(String path) {
            notes.add(new Note(
                    Note.Level.WARNING,
                    addOrphan(path)
                            + " is a subclass of an earlier run, and codegen.generationGap is off: delete it, or"
                            + " switch that on again; it is not touched."));
        }

        private Path addOrphan(String path) {
            Path file = root.resolve(path);
            known.add(path);
            orphans.add(file);
            return file;
        }

        Standing build() {
            if (!missing.isEmpty()) {
                List<String> names = missing.stream()
                        .limit(NAMED)
                        .map(subclass -> subclass.source().className())
                        .toList();
                int more = missing.size() - names.size();
                notes.add(new Note(
                        Note.Level.INFO,
                        (missing.size() == 1 ? "1 class is" : missing.size() + " classes are") + " written once to "
                                + root + ", and yours from now on: " + String.join(", ", names)
                                + (more > 0 ? " and " + more + " more" : "")));
            }
            return new Standing(missing, strangers, orphans, List.copyOf(known), notes);
        }
    }
}
