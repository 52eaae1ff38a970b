package io.github.schemata.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file that is written whole or not at all, and only when its bytes change. */
record SourceFile(Path path) {

    /** Whether it stands there with these bytes. */
    boolean holds(byte[] bytes) throws IOException {
        return Files.isRegularFile(path)
                && Files.size(path) == bytes.length
                && Arrays.equals(Files.readAllBytes(path), bytes);
    }

    /** Writes the bytes aside and moves them into place; false where they stood there already. */
    boolean write(byte[] bytes) throws IOException {
        if (holds(bytes)) {
            return false;
        }
        Files.createDirectories(path.getParent());
        Path aside = path.resolveSibling(".codegen-" + Integer.toHexString(path.hashCode()) + ".tmp");
        try {
            Files.write(aside, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        return true;
    }
}
