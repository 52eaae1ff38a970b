package io.github.schemata.migrate.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** What tells a file from another one that later has its name. */
final class FileKey {

    private FileKey() {}

    /** Its number in the file system, where that has numbers; else only that it is there. Null where it is not. */
    static @Nullable Object of(Path file) throws IOException {
        if (Files.notExists(file)) {
            return null;
        }
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? "there" : key;
    }
}
