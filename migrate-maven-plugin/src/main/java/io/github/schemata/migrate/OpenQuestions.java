package io.github.schemata.migrate;

import io.github.schemata.migrate.evolution.Evolution.Question;
import io.github.schemata.migrate.evolution.Evolution.Question.Fill;
import io.github.schemata.migrate.evolution.Evolution.Question.Renamed;
import java.util.List;
import java.util.stream.Collectors;

/** What only the user can answer, as an error that shows how. */
final class OpenQuestions {

    private OpenQuestions() {}

    /**
     * Passes where nothing is open.
     *
     * @throws MigrateException with the first question, all of them in the log, and a command line that answers them
     */
    static void require(List<Question> questions, MigrateLog log) {
        if (questions.isEmpty()) {
            return;
        }
        questions.forEach(question -> log.warn(words(question)));
        String more = questions.size() == 1 ? "" : " (and " + (questions.size() - 1) + " more, all above)";
        throw new MigrateException("Nothing was written, since only you can tell: " + words(questions.get(0)) + more
                + "\n" + cure(questions));
    }

    private static String words(Question question) {
        if (question instanceof Renamed renamed) {
            return renamed.vanished() + " vanishes while " + String.join(", ", renamed.candidates())
                    + (renamed.candidates().size() == 1 ? " appears" : " appear") + ": is it renamed?";
        }
        return ((Fill) question).column()
                + " takes no NULL and has no default: what do rows get that are there already?";
    }

    private static String cure(List<Question> questions) {
        StringBuilder cure = new StringBuilder();
        String renames = questions.stream()
                .filter(Renamed.class::isInstance)
                .map(Renamed.class::cast)
                .map(renamed -> renamed.vanished() + "=" + renamed.candidates().get(0))
                .collect(Collectors.joining(","));
        if (!renames.isEmpty()) {
            String gone = questions.stream()
                    .filter(Renamed.class::isInstance)
                    .map(renamed -> ((Renamed) renamed).vanished())
                    .collect(Collectors.joining(","));
            cure.append("Renamed: -Dmigrate.renames=").append(renames).append('\n');
            cure.append("Another one, and the old one may go with its data: -Dmigrate.allowDrop=")
                    .append(gone);
        }
        String fills = questions.stream()
                .filter(Fill.class::isInstance)
                .map(fill -> ((Fill) fill).column() + "=VALUE")
                .collect(Collectors.joining(","));
        if (!fills.isEmpty()) {
            cure.append(cure.isEmpty() ? "" : "\n")
                    .append("Give a value: -Dmigrate.fill=")
                    .append(fills)
                    .append(", or a default to the column (@ColumnDefault)");
        }
        return cure.append('.').toString();
    }
}
