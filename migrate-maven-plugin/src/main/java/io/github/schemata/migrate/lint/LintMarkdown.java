package io.github.schemata.migrate.lint;

import java.util.List;

/** A report as Markdown, short enough for a comment: of each rule the first few findings, and no reasons of notes. */
final class LintMarkdown {

    private static final int SHOWN = 5;
    private static final int LONGEST = 160;

    private final LintReport report;

    LintMarkdown(LintReport report) {
        this.report = report;
    }

    String text() {
        StringBuilder text = new StringBuilder("### Changelog lint: ");
        text.append(report.summary()).append("\n");
        report.byRule().forEach((rule, found) -> {
            text.append("\n**")
                    .append(rule.name())
                    .append("** (")
                    .append(rule.severity().label())
                    .append("): ");
            text.append(escaped(rule.title())).append('\n');
            found.stream().limit(SHOWN).forEach(finding -> text.append(line(finding)));
            if (found.size() > SHOWN) {
                text.append("- and ").append(found.size() - SHOWN).append(" more\n");
            }
            if (rule.severity() != Severity.INFO) {
                text.append("\n_Instead:_ ").append(escaped(rule.cure())).append('\n');
            }
        });
        ignored(text);
        return text.toString();
    }

    private void ignored(StringBuilder text) {
        List<Finding> ignored = report.findings().stream()
                .filter(finding -> finding.ignored() != null)
                .toList();
        if (ignored.isEmpty()) {
            return;
        }
        text.append("\n**Ignored with a reason**\n");
        ignored.stream()
                .limit(SHOWN)
                .forEach(finding -> text.append("- ")
                        .append(place(finding))
                        .append(finding.rule().name())
                        .append(": ")
                        .append(escaped(cut(String.valueOf(finding.ignored()))))
                        .append('\n'));
        if (ignored.size() > SHOWN) {
            text.append("- and ").append(ignored.size() - SHOWN).append(" more\n");
        }
    }

    private String line(Finding finding) {
        return "- " + place(finding) + escaped(cut(finding.what()) + report.where(finding)) + "\n";
    }

    private static String place(Finding finding) {
        return code(finding.path()) + " " + code(finding.changeset().id()) + ": ";
    }

    /** Nothing ends a code span but backticks. */
    private static String code(String text) {
        return "`" + cut(LintReport.plain(text)).replace('`', '\'') + "`";
    }

    /** What would be a tag, a link, a mention or another mark is the character itself. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : LintReport.plain(text).toCharArray()) {
            if ("\\`*_[]<>|#~!".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '@' ? "&#64;" : c == '&' ? "&amp;" : String.valueOf(c));
        }
        return escaped.toString();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
