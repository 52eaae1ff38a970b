package io.github.schemata.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.GeneratedSource;
import io.github.schemata.codegen.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of the project that are generated once more. */
final class DuplicatesTest {

    @TempDir
    private Path folder;

    private Path generated;
    private Path own;
    private SourceTree tree;

    @BeforeEach
    void generatePriceAndItem() throws IOException {
        generated = folder.resolve("generated");
        own = Files.createDirectories(folder.resolve("src/main/java"));
        tree = new SourceTree(generated, "");
        tree.replaceWith(
                List.of(
                        new GeneratedSource("shop", "Price", "class Price {}"),
                        new GeneratedSource("shop", "Item", "class Item {}")),
                "",
                List.of("shop/Item.java"));
    }

    private void write(Path root, String path) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), "");
    }

    @Test
    void areNamedWithTheCure() throws IOException {
        write(own, "shop/Price.java");

        assertThat(Duplicates.of(tree, List.of(generated, own)))
                .contains(new Note(
                        Note.Level.WARNING,
                        "Generated once more, which is a duplicate class to javac: " + own.resolve("shop/Price.java")
                                + ". Give the generated class another name, codegen.renames, or all of them another"
                                + " package, codegen.packageName."));
    }

    @Test
    void areNoneInAnotherPackageNorInTheFolderItselfNorAmongSubclasses() throws IOException {
        write(own, "Price.java");
        write(own, "other/Price.java");
        write(own, "shop/Prices.java");
        write(own, "shop/Item.java");

        assertThat(Duplicates.of(tree, List.of(generated, own, folder.resolve("missing"))))
                .isEmpty();
    }
}
