package io.github.schemata.codegen.proof;

import java.nio.file.Path;
import java.util.List;

/**
 * The user's own subclasses of generated classes.
 *
 * @param root their source root, in which the compiler finds what else they need
 * @param subclasses their files
 */
public record UserCode(Path root, List<Path> subclasses) {

    /** All classes are generated. */
    public static final UserCode NONE = new UserCode(Path.of(""), List.of());

    public UserCode {
        subclasses = List.copyOf(subclasses);
    }
}
