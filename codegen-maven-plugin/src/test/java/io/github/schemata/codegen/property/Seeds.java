package io.github.schemata.codegen.property;

import java.util.stream.LongStream;

/**
 * Which random cases a property test runs: few in the normal build; more with {@code -Dproperty.seeds=5000}, a range with
 * {@code 300-400}, one again with {@code 42-42}.
 */
final class Seeds {

    private Seeds() {}

    /** From 1 to that many, unless told otherwise. */
    static LongStream upTo(int normal) {
        String[] range = System.getProperty("property.seeds", "" + normal).split("-");
        long first = range.length == 1 ? 1 : Long.parseLong(range[0]);
        return LongStream.rangeClosed(first, Long.parseLong(range[range.length - 1]));
    }
}
