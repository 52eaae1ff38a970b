package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.emit.Nullability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** The libraries whose annotations the code bears by the options that ask for them. */
final class AnnotationLibraries {

    static final String JSPECIFY = "org.jspecify:jspecify:1.0.0";
    /** Of Jakarta EE 11; Hibernate 6.6, of EE 10, takes it as well. */
    static final String VALIDATION = "jakarta.validation:jakarta.validation-api:3.1.1";

    private AnnotationLibraries() {}

    /** Those that none of the jars is, as {@code group:artifact:version}. */
    static List<String> missing(List<Path> jars, Nullability nullability, boolean validation) {
        List<String> missing = new ArrayList<>();
        if (nullability == Nullability.JSPECIFY && lacks(jars, "org/jspecify/annotations/NullMarked.class")) {
            missing.add(JSPECIFY);
        }
        if (validation && lacks(jars, "jakarta/validation/constraints/NotNull.class")) {
            missing.add(VALIDATION);
        }
        return missing;
    }

    private static boolean lacks(List<Path> classPath, String type) {
        return classPath.stream().noneMatch(path -> holds(path, type));
    }

    private static boolean holds(Path path, String type) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(type));
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.getEntry(type) != null;
        } catch (IOException e) {
            // No jar: the compiler will say what it thinks of it.
            return false;
        }
    }
}
