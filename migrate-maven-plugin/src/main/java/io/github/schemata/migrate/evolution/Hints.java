package io.github.schemata.migrate.evolution;

import java.util.List;
import java.util.Map;

/**
 * What the user has said beforehand.
 *
 * @param renames old to new: {@code album} to {@code record}, {@code album.title} to {@code album.name} or {@code name}
 * @param dropAll what vanishes may go though something like it appears ({@code -Dmigrate.allowDrop})
 * @param drops what may go, also where no entity has ever stated it: names or globs, {@code album}, {@code album.title},
 *     {@code album.ix_title}
 * @param fills values for rows that are there, by {@code table.column}; texts as they are, without quotes
 */
public record Hints(Map<String, String> renames, boolean dropAll, List<String> drops, Map<String, String> fills) {

    /** Nothing was said. */
    public static final Hints NONE = new Hints(Map.of(), false, List.of(), Map.of());

    public Hints {
        renames = Map.copyOf(renames);
        drops = List.copyOf(drops);
        fills = Map.copyOf(fills);
    }
}
