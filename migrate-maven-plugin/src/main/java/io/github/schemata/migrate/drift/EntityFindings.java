package io.github.schemata.migrate.drift;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.drift.Finding.Pair;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Evolution.Question;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What leads from the changelog to the entities, as findings: each is a generate that somebody has forgotten, mostly. */
public final class EntityFindings {

    private static final String FORGOTTEN = "the entities were changed, and migrate:generate was forgotten";
    private static final String BEHIND =
            "an entity was changed, and migrate:generate was forgotten; or a changeset was merged without its entity";
    private static final String RENAMED =
            "something was renamed in the entities, or one went and another came:" + " only you know";
    private static final String GENERATE = "mvn migrate:generate -Dmigrate.message=\"…\"";

    private EntityFindings() {}

    /** @param evolution from the changelog's schema to what the entities state */
    public static List<Finding> of(Evolution evolution) {
        List<Finding> findings = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Map<String, String> fills = new HashMap<>();
        for (Question question : evolution.questions()) {
            if (question instanceof Question.Renamed renamed) {
                asked.add(key(object(renamed.vanished())));
                renamed.candidates().forEach(candidate -> asked.add(key(object(candidate))));
                findings.add(renamed(renamed));
            } else if (question instanceof Question.Fill fill) {
                fills.put(key(object(fill.column())), fill.column());
            }
        }
        for (Difference difference : Wording.differences(evolution.changes())) {
            if (!(isExistence(difference) && asked.contains(key(difference.object())))) {
                String fill = fills.remove(key(difference.object()));
                findings.add(finding(difference, fill));
            }
        }
        fills.values()
                .forEach(column ->
                        findings.add(finding(new Difference(object(column), "NOT NULL", "true", "false"), column)));
        return findings;
    }

    private static Finding finding(Difference difference, @Nullable String fill) {
        boolean gone = isExistence(difference) && difference.wanted().equals("missing");
        return new Finding(
                Pair.ENTITIES_AND_CHANGELOG,
                difference,
                gone ? BEHIND : FORGOTTEN,
                fill == null ? GENERATE : GENERATE + " -Dmigrate.fill=" + fill + "=VALUE");
    }

    private static Finding renamed(Question.Renamed question) {
        String likeliest =
                question.candidates().isEmpty() ? "NEW" : question.candidates().get(0);
        return new Finding(
                Pair.ENTITIES_AND_CHANGELOG,
                new Difference(
                        object(question.vanished()),
                        "name",
                        String.join(" or ", question.candidates()),
                        question.vanished()),
                RENAMED,
                GENERATE + " -Dmigrate.renames=" + question.vanished() + "=" + likeliest + "\nor " + GENERATE
                        + " -Dmigrate.allowDrop=" + question.vanished());
    }

    private static boolean isExistence(Difference difference) {
        return difference.fact().equals("existence");
    }

    private static String object(String name) {
        return (name.contains(".") ? "column " : "table ") + name;
    }

    private static String key(String object) {
        return Identifiers.fold(object);
    }
}
