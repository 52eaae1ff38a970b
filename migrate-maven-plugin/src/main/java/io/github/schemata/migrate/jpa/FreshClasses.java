package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses to read classes that say something else than their sources: an answer from them would be wrong. */
final class FreshClasses {

    private static final String CURE = "\nCompile first: mvn process-classes";

    /** By package and file name of the source, as the class names it. */
    private final Map<String, FileTime> compiled = new HashMap<>();

    private FileTime newest = FileTime.fromMillis(0);

    private FreshClasses() {}

    /**
     * Compares every source with its newest class.
     *
     * @throws MigrateException when a source is newer, or was never compiled
     */
    static void check(EntityRequest request) {
        FreshClasses fresh = new FreshClasses();
        try {
            fresh.readClasses(request.classes());
            for (Path folder : request.sources()) {
                fresh.checkSources(folder, request.classes());
            }
        } catch (IOException e) {
            throw new MigrateException("The sources or classes cannot be read: " + e.getMessage() + CURE, e);
        }
    }

    private void readClasses(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
                String source = source(file);
                if (source != null) {
                    compiled.merge(source, time, (a, b) -> a.compareTo(b) > 0 ? a : b);
                }
            }
        }
    }

    private static @Nullable String source(Path file) throws IOException {
        try {
            ClassFile type = ClassFile.of(Files.readAllBytes(file));
            String name = type.name();
            int dot = name.lastIndexOf('.');
            String home = dot < 0 ? "" : name.substring(0, dot + 1);
            String simple = name.substring(dot + 1).replaceFirst("\\$.*", "");
            return home + (type.source() == null ? simple + ".java" : type.source());
        } catch (IOException e) {
            return null;
        }
    }

    private void checkSources(Path folder, Path classes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder)) {
            sources = files.filter(FreshClasses::isSource).sorted().toList();
        }
        for (Path source : sources) {
            check(folder, source, classes);
        }
    }

    private static boolean isSource(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.endsWith(".java") || name.endsWith(".kt"))
                && !name.equals("package-info.java")
                && !name.equals("module-info.java");
    }

    private void check(Path folder, Path source, Path classes) throws IOException {
        FileTime written = Files.getLastModifiedTime(source);
        Path home = folder.relativize(source).getParent();
        String prefix = home == null ? "" : home.toString().replace('\\', '/').replace('/', '.') + ".";
        FileTime time = compiled.get(prefix + source.getFileName());
        if (time == null && source.toString().endsWith(".kt")) {
            // Kotlin's folders need not follow its packages.
            time = compiled.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("." + source.getFileName()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        if (time != null && written.compareTo(time) > 0) {
            throw new MigrateException(source + " is newer than its class in " + classes + "." + CURE);
        }
        // One that the compiler was told to leave out, or that holds no class, was there when it last ran.
        if (time == null && written.compareTo(newest) > 0) {
            throw new MigrateException(source + " has no class in " + classes + "." + CURE);
        }
    }
}
