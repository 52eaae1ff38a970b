package io.github.schemata.codegen.testing;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a project needs beside Hibernate for the annotations that it has asked for, as jars. */
final class LibraryJars {

    private LibraryJars() {}

    static List<Path> of(MappingOptions options, EmitStyle style) {
        List<Path> jars = new ArrayList<>();
        if (style.nullability() == Nullability.JSPECIFY) {
            jars.addAll(in(System.getProperty("annotations.jars", "target/annotations")));
        }
        if (options.validation()) {
            jars.addAll(in(System.getProperty("validation.jars", "target/validation")));
        }
        return jars;
    }

    private static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder).toAbsolutePath())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("no folder " + folder + ": run mvn generate-test-resources", e);
        }
    }
}
