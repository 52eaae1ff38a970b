package io.github.schemata.migrate.evolution;

import java.util.List;

/**
 * What leads from what is found to what is wanted.
 *
 * @param changes in an order in which they can be made; empty where nothing differs
 * @param kept what is found and stated by nobody, so that it stays
 * @param questions what only the user can answer; where there are any, {@code changes} must not be written
 * @param warnings what loses data, and other things to read before it is applied
 */
public record Evolution(List<SchemaChange> changes, List<Kept> kept, List<Question> questions, List<String> warnings) {

    public Evolution {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
        questions = List.copyOf(questions);
        warnings = List.copyOf(warnings);
    }

    /**
     * Something found that no entity states.
     *
     * @param object {@code table audit_log}, {@code index ix_title of album}
     * @param name by which {@code migrate.allowDrop} takes it: {@code audit_log}, {@code album.ix_title}; empty where it
     *     cannot be asked for
     */
    public record Kept(String object, String name) {}

    /** A question that stops the run. */
    public sealed interface Question {

        /**
         * Something vanishes while something like it appears.
         *
         * @param vanished {@code album.title} or {@code album}
         * @param candidates what it may be called now, the likeliest first
         */
        record Renamed(String vanished, List<String> candidates) implements Question {

            public Renamed {
                candidates = List.copyOf(candidates);
            }
        }

        /**
         * Rows that are there need a value.
         *
         * @param column {@code album.title}
         */
        record Fill(String column) implements Question {}
    }
}
