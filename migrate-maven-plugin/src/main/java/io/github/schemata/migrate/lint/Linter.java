package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangesetContent;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.ChangesetState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through the changesets for one product, with all rules. */
public final class Linter {

    /** What is deployed together. */
    public enum Deployment {
        /** All that is pending in a database. */
        PENDING,
        /** Nobody knows; each file of ours, and each changeset of other files. */
        BY_FILE
    }

    private final Product product;
    private final Deployment deployment;
    private final List<Rule.OfChange> ofChanges;
    private final List<Rule.OfChangeset> ofChangesets;
    private final Tables tables = new Tables();
    private final List<Finding> findings = new ArrayList<>();

    private Linter(Product product, Deployment deployment) {
        this.product = product;
        this.deployment = deployment;
        List<Rule> rules = Rules.ALL.stream()
                .filter(rule -> rule.text().products().contains(product))
                .toList();
        this.ofChanges = rules.stream()
                .filter(Rule.OfChange.class::isInstance)
                .map(Rule.OfChange.class::cast)
                .toList();
        this.ofChangesets = rules.stream()
                .filter(Rule.OfChangeset.class::isInstance)
                .map(Rule.OfChangeset.class::cast)
                .toList();
    }

    /** What is found, in the changesets' order. */
    public static List<Finding> lint(List<ChangesetContent> changesets, Product product, Deployment deployment) {
        Linter linter = new Linter(product, deployment);
        linter.all(changesets);
        return linter.findings;
    }

    private void all(List<ChangesetContent> changesets) {
        Neighbours neighbours = new Neighbours(changesets);
        List<List<ChangeFact>> facts = new ArrayList<>();
        Map<String, List<ChangeFact>> together = new HashMap<>();
        for (ChangesetContent changeset : changesets) {
            List<ChangeFact> own = SqlFacts.with(changeset.changes());
            facts.add(own);
            together.computeIfAbsent(unit(changeset), unit -> new ArrayList<>()).addAll(own);
        }
        for (int i = 0; i < changesets.size(); i++) {
            ChangesetContent changeset = changesets.get(i);
            String unit = unit(changeset);
            for (ChangeFact fact : facts.get(i)) {
                if (isPending(changeset.state())) {
                    Before before =
                            new Before(product, changeset, tables, unit, together.getOrDefault(unit, List.of()));
                    ofChanges.forEach(rule -> found(rule, changeset, rule.broken(fact, before)));
                }
                tables.follow(fact, unit);
            }
            ofChangesets.forEach(rule -> found(rule, changeset, rule.broken(changeset, neighbours)));
        }
    }

    static boolean isPending(ChangesetState state) {
        return state.applied() == null || state.again();
    }

    private void found(Rule rule, ChangesetContent changeset, List<String> broken) {
        broken.forEach(what -> findings.add(
                new Finding(rule.text(), changeset.key(), changeset.path(), what, List.of(product), null)));
    }

    private String unit(ChangesetContent changeset) {
        if (deployment == Deployment.PENDING) {
            return isPending(changeset.state()) ? "pending" : "applied";
        }
        String id = changeset.state().changeset().revision() == null
                ? series(changeset.key().id())
                : "";
        return changeset.path() + '\0' + id;
    }

    /** Liquibase's generateChangeLog numbers what it makes at once: {@code 1763847600000-1}, {@code 1763847600000-2}. */
    private static String series(String id) {
        int dash = id.lastIndexOf('-');
        boolean stamped = dash >= 10 && id.chars().limit(dash).allMatch(c -> c >= '0' && c <= '9');
        return stamped ? id.substring(0, dash) : id;
    }
}
