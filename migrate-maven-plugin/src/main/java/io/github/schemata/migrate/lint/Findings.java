package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.database.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found for each product, as one list. */
public final class Findings {

    private record Same(String rule, ChangesetKey changeset, String path, String what) {}

    private final Map<Same, Finding> findings = new LinkedHashMap<>();
    private final Map<ChangesetKey, Integer> places = new HashMap<>();
    private final Map<ChangesetKey, ChangesetContent> changesets = new LinkedHashMap<>();

    /** What was found for one more product. */
    public void add(List<ChangesetContent> all, List<Finding> found) {
        for (int i = 0; i < all.size(); i++) {
            places.putIfAbsent(all.get(i).key(), i);
            changesets.putIfAbsent(all.get(i).key(), all.get(i));
        }
        for (Finding finding : found) {
            findings.merge(
                    new Same(finding.rule().name(), finding.changeset(), finding.path(), finding.what()),
                    finding,
                    Findings::both);
        }
    }

    private static Finding both(Finding one, Finding other) {
        List<Product> products = new ArrayList<>(one.products());
        other.products().stream().filter(product -> !products.contains(product)).forEach(products::add);
        return new Finding(one.rule(), one.changeset(), one.path(), one.what(), products, one.ignored());
    }

    /**
     * All of it, in the changesets' order, with what the changesets answer.
     *
     * @param everywhere whether that is what is found for every database, and not for one as it stands
     */
    public LintReport report(List<Product> products, boolean everywhere) {
        List<Finding> answered = new ArrayList<>(
                Suppressions.answer(List.copyOf(changesets.values()), List.copyOf(findings.values()), everywhere));
        answered.sort(Comparator.comparing(finding -> places.getOrDefault(finding.changeset(), Integer.MAX_VALUE)));
        int pending = (int) changesets.values().stream()
                .filter(changeset -> Linter.isPending(changeset.state()))
                .count();
        return new LintReport(answered, pending, products);
    }
}
