package io.github.schemata.codegen.proof;

import java.nio.file.Path;
import java.util.List;

/**
 * What the user has written beside the generated classes.
 *
 * @param roots the source roots in which the compiler finds what the generated classes need of it: types and converters
 *     that were given to columns, and what those need in turn
 * @param subclasses the files of the user's own subclasses of generated classes
 */
public record UserCode(List<Path> roots, List<Path> subclasses) {

    /** All classes are generated. */
    public static final UserCode NONE = new UserCode(List.of(), List.of());

    public UserCode {
        roots = List.copyOf(roots);
        subclasses = List.copyOf(subclasses);
    }
}
