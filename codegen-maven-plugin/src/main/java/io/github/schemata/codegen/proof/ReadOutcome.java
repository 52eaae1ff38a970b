package io.github.schemata.codegen.proof;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of reading all rows of one entity.
 *
 * @param rows how many rows became an entity
 * @param repeatedIds how many of them have the identifier of an earlier one, so that their own values are never seen
 * @param references how many references to other entities were initialised
 * @param brokenReferences how many of them lead to a row that does not exist
 * @param faults the first rows or references that could not be read, each with the cause
 */
public record ReadOutcome(long rows, long repeatedIds, long references, long brokenReferences, List<String> faults) {

    public ReadOutcome {
        faults = List.copyOf(faults);
    }

    /** The same with more faults. */
    public ReadOutcome with(List<String> more) {
        List<String> all = Stream.concat(faults.stream(), more.stream()).toList();
        return new ReadOutcome(rows, repeatedIds, references, brokenReferences, all);
    }
}
