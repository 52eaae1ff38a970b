package io.github.schemata.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file that is written whole or not at all, and only when its bytes change. */
record SourceFile(Path path) {

    /** Whether it stands there with these bytes. */
    boolean holds(byte[] bytes) throws IOException {
        return Files.isRegularFile(path)
                && Files.size(path) == bytes.length
                && Arrays.equals(Files.readAllBytes(path), bytes);
    }

    /** Writes the bytes aside and moves them into place; false where they stood there already. The folder must exist. */
    boolean write(byte[] bytes) throws IOException {
        if (holds(bytes)) {
            return false;
        }
        Path aside = path.resolveSibling(".codegen-" + Integer.toHexString(path.hashCode()) + ".tmp");
        try {
            Files.write(aside, bytes);
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        return true;
    }
}
