package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetContent;
import io.github.schemata.migrate.changelog.ChangesetKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a changeset gives in its {@code comment}, which every format has and no checksum contains:
 * {@code lint:ignore drop-table nobody has written to it since version 3}. The reason goes to the end of the line, or to
 * the next {@code lint:ignore}.
 */
final class Suppressions {

    static final String MARK = "lint:ignore";

    /** What only a database can tell. */
    private static final Set<String> OF_A_DATABASE = Set.of(EditedChangeset.TEXT.name(), OlderThanApplied.TEXT.name());

    private record Suppression(String rule, String reason) {}

    private final List<Finding> answered = new ArrayList<>();
    private final Set<Suppression> used = new HashSet<>();

    private final boolean everywhere;

    private Suppressions(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * The findings with the reasons that changesets give, and what is wrong with those reasons.
     *
     * @param everywhere whether the findings are those of all databases, so that an answer to none is left over
     */
    static List<Finding> answer(List<ChangesetContent> changesets, List<Finding> findings, boolean everywhere) {
        Map<ChangesetKey, List<Finding>> byChangeset = new HashMap<>();
        findings.forEach(finding -> byChangeset
                .computeIfAbsent(finding.changeset(), key -> new ArrayList<>())
                .add(finding));
        List<Finding> all = new ArrayList<>();
        for (ChangesetContent changeset : changesets) {
            all.addAll(
                    new Suppressions(everywhere).of(changeset, byChangeset.getOrDefault(changeset.key(), List.of())));
        }
        return all;
    }

    private List<Finding> of(ChangesetContent changeset, List<Finding> findings) {
        List<Suppression> suppressions = read(changeset.state().changeset().comment());
        for (Finding finding : findings) {
            Suppression own = suppressions.stream()
                    .filter(suppression ->
                            suppression.rule().equals(finding.rule().name()))
                    .findFirst()
                    .orElse(null);
            if (own != null) {
                used.add(own);
            }
            answered.add(own == null || own.reason().isEmpty() ? finding : finding.ignoredFor(own.reason()));
        }
        suppressions.forEach(suppression -> judge(suppression, changeset));
        return answered;
    }

    private void judge(Suppression suppression, ChangesetContent changeset) {
        String written = (MARK + " " + suppression.rule()).strip();
        if (suppression.reason().isEmpty()) {
            add(IgnoreWithoutReason.TEXT, changeset, "\"" + written + "\" gives no reason");
        } else if (!Rules.names().contains(suppression.rule())) {
            add(IgnoreWithoutEffect.TEXT, changeset, "There is no rule " + suppression.rule());
        } else if (everywhere && !used.contains(suppression) && !OF_A_DATABASE.contains(suppression.rule())) {
            add(IgnoreWithoutEffect.TEXT, changeset, "\"" + written + "\" is there, and nothing that it is for");
        }
    }

    private void add(RuleText rule, ChangesetContent changeset, String what) {
        answered.add(new Finding(rule, changeset.key(), changeset.path(), what, RuleText.EVERYWHERE, null));
    }

    private static List<Suppression> read(@Nullable String comment) {
        List<Suppression> suppressions = new ArrayList<>();
        String text = comment == null ? "" : comment;
        for (int at = text.indexOf(MARK); at >= 0; ) {
            int next = text.indexOf(MARK, at + MARK.length());
            int line = text.indexOf('\n', at);
            int end = Math.min(next < 0 ? text.length() : next, line < 0 ? text.length() : line);
            String[] words = text.substring(at + MARK.length(), end).strip().split("[\\s:]+", 2);
            suppressions.add(new Suppression(words[0], words.length == 1 ? "" : words[1].strip()));
            at = next;
        }
        return suppressions;
    }
}
