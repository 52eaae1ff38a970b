package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.Nullability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnnotationLibrariesTest {

    @TempDir
    private Path folder;

    @Test
    void addsWhatTheOptionsAskForAndTheProjectLacks() throws IOException {
        List<Path> jars = List.of(folder, Files.writeString(folder.resolve("no.jar"), "none"));

        assertThat(AnnotationLibraries.missing(jars, Nullability.JSPECIFY, true))
                .containsExactly(AnnotationLibraries.JSPECIFY, AnnotationLibraries.VALIDATION);
        assertThat(AnnotationLibraries.missing(jars, Nullability.NONE, false)).isEmpty();
    }

    @Test
    void leavesWhatTheProjectBrings() throws IOException {
        Path jar = folder.resolve("renamed.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("org/jspecify/annotations/NullMarked.class"));
        }
        Path classes = Files.createDirectories(folder.resolve("jakarta/validation/constraints"));
        Files.createFile(classes.resolve("NotNull.class"));

        assertThat(AnnotationLibraries.missing(List.of(jar, folder), Nullability.JSPECIFY, true))
                .isEmpty();
    }
}
