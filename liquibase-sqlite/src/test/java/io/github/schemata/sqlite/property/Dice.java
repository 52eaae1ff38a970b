package io.github.schemata.sqlite.property;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Chance that comes out the same for the same seed. */
public final class Dice {

    private static final List<String> PLAIN = List.of(
            "blog", "Post", "author", "tag", "line", "amount", "state", "city", "kind", "place", "score", "memo");

    private static final List<String> HOSTILE = List.of(
            "order",
            "Group",
            "table",
            "café",
            "naïve name",
            "it's",
            "say \"hi\"",
            "日本",
            "semi;colon",
            "dash--dash",
            "/*c*/",
            "50%",
            "1st",
            "a.b",
            "UPPER",
            "values",
            "back`tick",
            "brack]et",
            "check",
            "rowid");

    private final SplittableRandom random;
    private int count;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public int from(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A name that none of these is, for SQLite. */
    public String name(Collection<String> taken) {
        String name = oneIn(3) ? of(HOSTILE) : of(PLAIN);
        while (isTaken(name, taken)) {
            name = of(Stream.concat(PLAIN.stream(), HOSTILE.stream()).toList()) + "_" + (++count);
        }
        return name;
    }

    private static boolean isTaken(String name, Collection<String> taken) {
        return taken.stream().anyMatch(other -> Identifiers.same(other, name));
    }

    /** A blank, or a comment to trip over. */
    public String gap() {
        return any(" ", " ", " ", "\n  ", " /* ), ( */ ", " -- it's\n  ", "\t");
    }
}
