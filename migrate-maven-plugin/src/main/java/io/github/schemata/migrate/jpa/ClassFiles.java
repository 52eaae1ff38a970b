package io.github.schemata.migrate.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The class files of a folder or jar, ordered by name. */
final class ClassFiles {

    private ClassFiles() {}

    /** All that can be read; what is no class file is none. */
    static List<ClassFile> in(Path place) {
        return in(place, name -> true);
    }

    /** Those whose class name is wanted; the bytes of others are not read. */
    static List<ClassFile> in(Path place, Predicate<String> wanted) {
        try {
            if (Files.isDirectory(place)) {
                return inFolder(place, wanted);
            }
            return Files.isRegularFile(place) ? inJar(place, wanted) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<ClassFile> inFolder(Path folder, Predicate<String> wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> isClass(file.toString())
                            && wanted.test(className(folder.relativize(file).toString())))
                    .sorted()
                    .toList();
        }
        List<ClassFile> classes = new ArrayList<>();
        for (Path file : files) {
            add(classes, Files.readAllBytes(file));
        }
        return classes;
    }

    private static List<ClassFile> inJar(Path jar, Predicate<String> wanted) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<ClassFile> classes = new ArrayList<>();
            for (JarEntry entry : Collections.list(file.entries())) {
                if (isClass(entry.getName())
                        && !entry.getName().startsWith("META-INF/")
                        && wanted.test(className(entry.getName()))) {
                    try (InputStream in = file.getInputStream(entry)) {
                        add(classes, in.readAllBytes());
                    }
                }
            }
            return classes;
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length())
                .replace('\\', '.')
                .replace('/', '.');
    }

    private static void add(List<ClassFile> classes, byte[] bytes) {
        try {
            classes.add(ClassFile.of(bytes));
        } catch (IOException e) {
            // Named so and none: whoever needs it will say so.
            return;
        }
    }
}
