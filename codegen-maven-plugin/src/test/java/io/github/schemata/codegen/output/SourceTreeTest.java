package io.github.schemata.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.emit.GeneratedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTreeTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path root;
    private SourceTree tree;

    @BeforeEach
    void openTree() throws IOException {
        root = Files.createDirectory(folder.resolve("sources"));
        tree = new SourceTree(root, "default");
    }

    @Test
    void writesNothingWhereThereIsNothing() {
        assertThat(tree.replaceWith(List.of(), "").written()).isEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void touchesNoFileThatStaysTheSame() throws IOException {
        write("A", "B");
        for (Path file : List.of(file("A.java"), file("B.java"), root.resolve(Manifest.NAME))) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        SourceTree.Changes changes = write("A", "B");

        assertThat(changes).isEqualTo(new SourceTree.Changes(List.of(), 2, List.of()));
        for (Path file : List.of(file("A.java"), file("B.java"), root.resolve(Manifest.NAME))) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void writesTheOneFileThatChanged() throws IOException {
        write("A", "B");
        Files.writeString(file("B.java"), "edited");

        SourceTree.Changes changes = write("A", "B");

        assertThat(changes).isEqualTo(new SourceTree.Changes(List.of(file("B.java")), 1, List.of()));
        assertThat(file("B.java")).hasContent("class B {}");
    }

    @Test
    void removesItsOwnFilesAndNoOther() throws IOException {
        write("A", "B");
        Files.writeString(file("Mine.java"), "class Mine {}");

        SourceTree.Changes changes = write("A");

        assertThat(changes.removed()).containsExactly(file("B.java"));
        assertThat(names()).containsExactly("A.java", "Mine.java");
    }

    @Test
    void removesAllItsFilesWhenNothingIsLeft() throws IOException {
        write("A", "B");

        assertThat(write().removed()).containsExactly(file("A.java"), file("B.java"));
        assertThat(file("A.java").getParent()).doesNotExist();
    }

    @Test
    void leavesNoFileBehindThatOnlyDiffersInCase() throws IOException {
        write("Film");
        boolean caseMakesADifference = !Files.exists(file("FILM.java"));

        write("FILM");

        assertThat(file("FILM.java")).exists();
        if (caseMakesADifference) {
            assertThat(file("Film.java")).doesNotExist();
        }
    }

    @Test
    void removesTheFilesOfItsFormerPackage() {
        write("A");

        SourceTree.Changes changes = tree.replaceWith(List.of(new GeneratedSource("other", "A", "class A {}")), "");

        assertThat(changes.removed()).containsExactly(file("A.java"));
        assertThat(root.resolve("other/A.java")).exists();
    }

    @Test
    void leavesTheFilesOfOtherExecutionsAlone() {
        write("A");
        SourceTree second = new SourceTree(root, "second");
        second.replaceWith(sources("B"), "");
        SourceTree typed = new SourceTree(root, "default-cli");

        write("C");
        second.replaceWith(sources("D"), "");
        assertThat(typed.replaceWith(sources("E"), "").removed()).containsExactly(file("C.java"));

        assertThat(file("D.java")).exists();
        assertThat(file("E.java")).exists();
    }

    @Test
    void refusesToOverwriteWhatItDidNotWrite() throws IOException {
        Files.createDirectories(root.resolve("model"));
        Files.writeString(file("B.java"), "class B { /* mine */ }");

        assertThatThrownBy(() -> write("A", "B"))
                .isInstanceOf(CodegenException.class)
                .hasMessage(
                        "The file " + file("B.java") + " is not one that codegen:generate wrote, and would be lost."
                                + "\nMove or delete it, or generate elsewhere: codegen.outputDirectory or codegen.packageName.");
        assertThat(names()).containsExactly("B.java");
    }

    @Test
    void takesOverAFileThatIsAsItShouldBe() throws IOException {
        write("A");
        Files.delete(root.resolve(Manifest.NAME));

        assertThat(write("A")).isEqualTo(new SourceTree.Changes(List.of(), 1, List.of()));
    }

    @Test
    void removesNothingOutsideWhateverTheManifestSays() throws IOException {
        write("A");
        Path outside = Files.writeString(root.resolveSibling("Outside.java"), "class Outside {}");
        Path below = Files.createDirectories(root.resolve("model/below")).resolve("Below.java");
        Files.writeString(below, "class Below {}");
        Files.writeString(root.resolve(Manifest.NAME), "../Outside.java\n" + outside + "\n..\n.java\n\n");

        write("B");

        assertThat(outside).exists();
        assertThat(below).exists();
    }

    @Test
    void leavesNoFilesAsideBehind() throws IOException {
        write("A", "B");
        write("B", "C");

        assertThat(names()).containsExactly("B.java", "C.java");
    }

    @Test
    void isUpToDateOnlyWithTheSameInputsAndUntouchedFiles() throws IOException {
        tree.replaceWith(sources("A", "B"), "inputs-1");

        assertThat(tree.upToDate("inputs-1")).isEqualTo(2);
        assertThat(tree.upToDate("inputs-2")).isZero();
        Files.writeString(file("B.java"), "edited");
        assertThat(tree.upToDate("inputs-1")).isZero();
    }

    @Test
    void saysWhyAndWhatToDoWhereAFileIsInTheWay() throws IOException {
        Files.writeString(root.resolve("model"), "a file");

        assertThatThrownBy(() -> write("A"))
                .isInstanceOf(CodegenException.class)
                .hasMessage("The sources cannot be written to " + root + ": " + root.resolve("model") + " is a file"
                        + "\nMake the folder writable, or name another one: codegen.outputDirectory.");
    }

    @Test
    void saysWhyAndWhatToDoWhereTheFolderCannotBeWritten() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(root.resolve("model"));
        Files.setPosixFilePermissions(root.resolve("model"), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(root.resolve("model")), "this user may write anywhere");

        assertThatThrownBy(() -> write("A"))
                .hasMessage("The sources cannot be written to " + root.resolve("model") + ": access is denied"
                        + "\nMake the folder writable, or name another one: codegen.outputDirectory.");
    }

    private SourceTree.Changes write(String... classNames) {
        return tree.replaceWith(sources(classNames), "");
    }

    private static List<GeneratedSource> sources(String... classNames) {
        return Arrays.stream(classNames)
                .map(name -> new GeneratedSource("model", name, "class " + name + " {}"))
                .toList();
    }

    private Path file(String name) {
        return root.resolve("model").resolve(name);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("model"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
