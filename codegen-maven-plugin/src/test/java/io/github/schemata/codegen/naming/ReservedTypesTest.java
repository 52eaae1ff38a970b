package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReservedTypesTest {

    @Test
    void knowsEveryPublicTypeOfTheRunningJava() throws IOException {
        Path javaLang = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang");
        try (Stream<Path> files = Files.list(javaLang)) {
            List<String> types = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(ReservedTypesTest::isPublic)
                    .toList();
            assertThat(types).hasSizeGreaterThan(100);
            assertThat(ReservedTypes.javaLang()).containsAll(types);
        }
    }

    @Test
    void knowsWhatEntitiesImport() {
        assertThat(ReservedTypes.inEntities()).contains("Entity", "LocalDate", "Immutable", "String", "ScopedValue");
    }

    @Test
    void takesNoCommentForAName() {
        assertThat(ReservedTypes.inEntities()).allMatch(name -> name.matches("[A-Z][A-Za-z]+"));
    }

    private static boolean isPublic(String type) {
        try {
            return Modifier.isPublic(
                    Class.forName("java.lang." + type, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
