package io.github.schemata.codegen;

import java.util.List;

/**
 * Which tables and views the user wants.
 *
 * @param include names or globs; empty for all
 * @param exclude names or globs that are left out all the same
 * @param includeReferenced whether the tables that a chosen one references come with it
 * @param views whether views are wanted at all
 */
public record TableChoice(List<String> include, List<String> exclude, boolean includeReferenced, boolean views) {

    /** Everything. */
    public static final TableChoice ALL = new TableChoice(List.of(), List.of(), false, true);

    public TableChoice {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
