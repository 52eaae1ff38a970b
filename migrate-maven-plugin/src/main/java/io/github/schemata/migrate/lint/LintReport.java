package io.github.schemata.migrate.lint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.schemata.migrate.database.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found.
 *
 * @param findings in the changesets' order, also those that are ignored with a reason
 * @param changesets how many were looked at
 * @param products for which products
 */
public record LintReport(List<Finding> findings, int changesets, List<Product> products) {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    public LintReport {
        findings = List.copyOf(findings);
        products = List.copyOf(products);
    }

    /** Those that no changeset answers for. */
    public List<Finding> open() {
        return findings.stream().filter(finding -> finding.ignored() == null).toList();
    }

    /** Whether something that bad, or worse, is open. */
    public boolean fails(Severity from) {
        return open().stream().anyMatch(finding -> finding.rule().severity().reaches(from));
    }

    /** One line: {@code 1 error and 2 warnings in 12 changesets, 1 ignored with a reason}. */
    public String summary() {
        long ignored = findings.size() - open().size();
        return (open().isEmpty() ? "Nothing found" : counts()) + " in "
                + (changesets == 1 ? "1 changeset" : changesets + " changesets")
                + (ignored == 0 ? "" : ", " + ignored + " ignored with a reason");
    }

    /** What a goal that fails says: how much, and what to do. */
    public String failure() {
        return summary() + ".\nMend what is listed; or say in the changeset why it is all right, with a comment"
                + " 'lint:ignore <rule> <reason>'.";
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = open().stream()
                    .filter(finding -> finding.rule().severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + severity.label() + (count == 1 || severity == Severity.INFO ? "" : "s"));
            }
        }
        return String.join(", ", counts);
    }

    /** For people: by rule, the gravest first, with reason and cure. */
    public String text() {
        StringBuilder text = new StringBuilder();
        byRule().forEach((rule, found) -> {
            text.append(rule.severity().label())
                    .append(' ')
                    .append(rule.name())
                    .append(": ")
                    .append(rule.title());
            text.append('\n');
            found.forEach(finding -> text.append("  ").append(line(finding)).append('\n'));
            text.append("  Why: ").append(rule.reason()).append('\n');
            text.append("  Instead: ").append(rule.cure()).append("\n\n");
        });
        return text.append(summary()).append(".\n").toString();
    }

    private String line(Finding finding) {
        return plain(finding.path()) + ", changeset "
                + plain(finding.changeset().id()) + ": " + plain(finding.what()) + where(finding);
    }

    /** Said only where it is not the same everywhere. */
    String where(Finding finding) {
        return finding.products().containsAll(products) ? "" : " (on " + labels(finding) + ")";
    }

    private static String labels(Finding finding) {
        return finding.products().stream().map(Product::label).collect(Collectors.joining(", "));
    }

    /** What is open, by rule, the gravest first. */
    Map<RuleText, List<Finding>> byRule() {
        Map<RuleText, List<Finding>> byRule = new LinkedHashMap<>();
        open().stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.rule().severity())
                        .thenComparing(finding -> Rules.place(finding.rule())))
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding));
        return byRule;
    }

    /** For a comment on a pull request. */
    public String markdown() {
        return new LintMarkdown(this).text();
    }

    /** An array of objects with a newline at its end; {@code ignored} is null for what is open. */
    public String json() {
        JsonArray array = new JsonArray();
        for (Finding finding : findings) {
            JsonObject object = new JsonObject();
            object.addProperty("rule", finding.rule().name());
            object.addProperty("severity", finding.rule().severity().label());
            object.addProperty("file", finding.path());
            object.addProperty("id", finding.changeset().id());
            object.addProperty("author", finding.changeset().author());
            object.addProperty("what", finding.what());
            JsonArray databases = new JsonArray();
            finding.products().forEach(product -> databases.add(product.shortName()));
            object.add("databases", databases);
            object.addProperty("reason", finding.rule().reason());
            object.addProperty("cure", finding.rule().cure());
            object.addProperty("ignored", finding.ignored());
            array.add(object);
        }
        return GSON.toJson(array) + "\n";
    }

    /** On one line, and without what a terminal would obey. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
