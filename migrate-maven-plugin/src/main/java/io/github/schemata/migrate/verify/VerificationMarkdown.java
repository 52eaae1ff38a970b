package io.github.schemata.migrate.verify;

import java.util.List;

/** A verification as Markdown, short enough for a comment. All that others have written stands in code spans. */
final class VerificationMarkdown {

    private static final int DETAILS = 10;
    private static final int NOTES = 6;

    private final Verification all;
    private final StringBuilder text = new StringBuilder();

    private VerificationMarkdown(Verification all) {
        this.all = all;
    }

    static String of(Verification all) {
        VerificationMarkdown markdown = new VerificationMarkdown(all);
        markdown.write();
        return markdown.text.toString();
    }

    private void write() {
        int count = all.changesets().size();
        text.append("### migrate:verify: ").append(all.ok() ? "ok" : "failed").append("\n\n");
        text.append(count == 1 ? "1 changeset" : count + " changesets")
                .append(" on ")
                .append(all.withData() ? code(all.where()) : all.where())
                .append(all.ok() ? ", up, down and up again, in " : ", in ")
                .append(VerificationText.said(all.time()))
                .append(".\n");
        all.faults().forEach(this::fault);
        times();
        notes();
    }

    private void fault(Fault fault) {
        text.append("\n**");
        if (fault.changeset() != null) {
            text.append("Changeset ")
                    .append(code(fault.changeset().key().id()))
                    .append("** (")
                    .append(code(String.valueOf(fault.place())))
                    .append("): ");
        } else {
            text.append("Entities**: ");
        }
        text.append(plain(fault.cause())).append(fault.details().isEmpty() ? ".\n" : ":\n\n");
        list(fault.details(), DETAILS);
        text.append("\n").append(plain(fault.cure())).append("\n");
    }

    private void times() {
        List<Timed> slowest = VerificationText.slowest(all);
        if (slowest.isEmpty()) {
            return;
        }
        text.append("\n| ")
                .append(slowest.size() < all.changesets().size() ? "slowest changesets" : "changeset")
                .append(" | up | down |\n|---|--:|--:|\n");
        for (Timed one : slowest) {
            text.append("| ")
                    .append(code(one.changeset().key().toString()).replace("|", "\\|"))
                    .append(" | ")
                    .append(VerificationText.said(one.up()))
                    .append(" | ")
                    .append(one.down() == null ? "" : VerificationText.said(one.down()))
                    .append(" |\n");
        }
    }

    private void notes() {
        if (!all.notes().isEmpty()) {
            text.append('\n');
            list(all.notes(), NOTES);
        }
    }

    private void list(List<String> lines, int limit) {
        lines.stream()
                .limit(limit)
                .forEach(line -> text.append("- ").append(code(line)).append('\n'));
        if (lines.size() > limit) {
            text.append("- and ").append(lines.size() - limit).append(" more\n");
        }
    }

    /** On one line, and nothing in it means anything. */
    private static String code(String said) {
        String line = VerificationText.cut(VerificationText.oneLine(said))
                .replace('`', '\'')
                .strip();
        return line.isEmpty() ? "` `" : "`" + line + "`";
    }

    private static String plain(String said) {
        return VerificationText.oneLine(said).replace("<", "&lt;");
    }
}
