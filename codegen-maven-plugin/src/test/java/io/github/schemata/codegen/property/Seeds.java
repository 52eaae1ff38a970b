package io.github.schemata.codegen.property;

import java.util.stream.LongStream;

/**
 * Which random cases a property test runs: few in the normal build; more with {@code -Dproperty.seeds=5000}, a range with
 * {@code 300-400}, one again with {@code 42-42}.
 */
final class Seeds {

    private Seeds() {}

    /** From one to another, unless told otherwise. */
    static LongStream between(int low, int high) {
        String[] range = System.getProperty("property.seeds", low + "-" + high).split("-");
        long first = range.length == 1 ? 1 : Long.parseLong(range[0]);
        return LongStream.rangeClosed(first, Long.parseLong(range[range.length - 1]));
    }
}
