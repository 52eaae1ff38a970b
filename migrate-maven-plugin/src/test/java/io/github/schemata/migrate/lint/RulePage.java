package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.database.Product;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a rule in {@code docs/lint}, made of its own text and of the examples that the tests run. */
final class RulePage {

    private static final String MADE =
            "<!-- Made from the code by LintPagesTest; -Dgolden.accept writes it anew. -->\n";

    private RulePage() {}

    static String of(Rule rule, LintReport found) {
        RuleText text = rule.text();
        StringBuilder page = new StringBuilder("# " + text.name() + "\n\n" + MADE + "\n");
        page.append("**")
                .append(text.title())
                .append(".** Severity: ")
                .append(text.severity().label());
        page.append(". For: ").append(products(text)).append(".\n\n");
        page.append(text.reason())
                .append("\n\n**Instead:** ")
                .append(text.cure())
                .append("\n\n");
        page.append("**Not reported:** ").append(text.not()).append("\n\n## What breaks it\n");
        Examples.of(rule, "breaks").forEach(example -> page.append(shown(example)));
        page.append("\nAfter a changeset that made the table `album`, this is found:\n\n```text\n");
        found.open().stream()
                .filter(finding -> finding.rule().equals(text))
                .forEach(finding ->
                        page.append(finding.what()).append(found.where(finding)).append('\n'));
        page.append("```\n\n## What does not\n");
        Examples.of(rule, "holds").forEach(example -> page.append(shown(example)));
        if (!(rule instanceof Rule.OfSuppression)) {
            page.append(
                    "\n## Where it is all right\n\nWrite the reason into the changeset's `comment`, on one line:\n\n");
            page.append("```text\nlint:ignore ").append(text.name()).append(" <why it is all right here>\n```\n");
        }
        if (!text.sources().isEmpty()) {
            page.append("\n## Sources\n\n");
            text.sources().forEach(source -> page.append("- <").append(source).append(">\n"));
        }
        return page.toString();
    }

    static String index(List<Rule> rules) {
        StringBuilder page = new StringBuilder("# The rules of migrate:lint\n\n" + MADE + """

                `mvn migrate:lint` looks at changesets before they run: with `migrate.url` at those that are pending there, without it
                at the whole changelog. A change of a table that comes with the same deployment is harmless; without a database that
                is the table's own file. A changeset answers for a rule in its `comment`, which every format has and no checksum contains:
                `lint:ignore drop-table nobody has written to it since version 3`.

                | rule | severity | finds | for |
                |---|---|---|---|
                """);
        for (Rule rule : rules) {
            RuleText text = rule.text();
            page.append("| [")
                    .append(text.name())
                    .append("](")
                    .append(text.name())
                    .append(".md) | ");
            page.append(text.severity().label())
                    .append(" | ")
                    .append(text.title())
                    .append(" | ");
            page.append(products(text)).append(" |\n");
        }
        return page.toString();
    }

    private static String products(RuleText text) {
        return text.products().equals(RuleText.EVERYWHERE)
                ? "every database"
                : text.products().stream().map(Product::label).collect(Collectors.joining(", "));
    }

    private static String shown(Examples.Example example) {
        String format = example.name().substring(example.name().lastIndexOf('.') + 1);
        return "\n`changes/" + example.name() + "`\n\n```" + format + "\n" + example.text() + "```\n";
    }
}
