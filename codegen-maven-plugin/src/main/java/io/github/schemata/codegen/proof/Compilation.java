package io.github.schemata.codegen.proof;

import java.util.List;

/**
 * What the compiler said.
 *
 * @param sources how many files were compiled
 * @param warnings each warning of {@code -Xlint:all} as {@code Album.java:12: text}
 * @param errors each error, likewise; empty where the sources compile
 */
public record Compilation(int sources, List<String> warnings, List<String> errors) {

    public Compilation {
        warnings = List.copyOf(warnings);
        errors = List.copyOf(errors);
    }
}
