package io.github.schemata.codegen.proof;

import java.util.List;

/**
 * What came of reading a join table through the collections on its sides.
 *
 * @param rows how many rows the side that writes it has
 * @param otherRows how many rows the other side has; as many where there is no other
 * @param faults what could not be read
 */
public record LinkOutcome(long rows, long otherRows, List<String> faults) {

    public LinkOutcome {
        faults = List.copyOf(faults);
    }
}
