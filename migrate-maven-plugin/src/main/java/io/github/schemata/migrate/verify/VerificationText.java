package io.github.schemata.migrate.verify;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A verification in plain text. */
final class VerificationText {

    private static final int FEW = 40;
    private static final int SLOW = 10;
    private static final int DETAILS = 20;
    private static final int IN_MESSAGE = 3;

    private VerificationText() {}

    static String of(Verification all) {
        StringBuilder text = new StringBuilder();
        text.append(
                        all.changesets().size() == 1
                                ? "1 changeset"
                                : all.changesets().size() + " changesets")
                .append(" on ")
                .append(all.where())
                .append(": ")
                .append(all.ok() ? "up, down and up again" : "does not hold")
                .append(", ")
                .append(said(all.time()))
                .append('\n');
        List<Timed> shown = all.withData() || all.changesets().size() <= FEW ? all.changesets() : slowest(all);
        if (shown.size() < all.changesets().size()) {
            text.append("  The slowest ").append(SLOW).append(":\n");
        }
        shown.forEach(one -> text.append("  ").append(line(one)).append('\n'));
        all.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        all.faults().forEach(fault -> append(text, fault));
        return text.toString();
    }

    static List<Timed> slowest(Verification all) {
        return all.changesets().stream()
                .sorted(Comparator.comparing(VerificationText::whole).reversed())
                .limit(SLOW)
                .toList();
    }

    private static Duration whole(Timed one) {
        return one.down() == null ? one.up() : one.up().plus(one.down());
    }

    private static String line(Timed one) {
        return one.changeset().key() + "  up " + said(one.up())
                + (one.down() == null ? "" : ", down " + said(one.down()))
                + switch (one.outcome()) {
                    case DONE -> "";
                    case SKIPPED -> "; skipped, its precondition does not hold";
                    case MARKED -> "; marked as applied, its precondition does not hold";
                    case FAILED -> "; FAILED, and goes on (failOnError=false)";
                };
    }

    private static void append(StringBuilder text, Fault fault) {
        text.append("FAILED  ").append(headline(fault)).append('\n');
        fault.details().stream()
                .limit(DETAILS)
                .forEach(detail -> text.append("  ").append(detail).append('\n'));
        if (fault.details().size() > DETAILS) {
            text.append("  and ").append(fault.details().size() - DETAILS).append(" more\n");
        }
        text.append("  ").append(fault.cure()).append('\n');
    }

    static String headline(Fault fault) {
        return fault.changeset() == null
                ? fault.cause()
                : "Changeset " + oneLine(fault.changeset().key().id()) + " (" + fault.place() + "): " + fault.cause();
    }

    /** Six lines at most. */
    static String message(Verification all) {
        Fault first = all.faults().get(0);
        List<String> details = first.details();
        StringBuilder message = new StringBuilder(headline(first)).append(details.isEmpty() ? "." : ":");
        boolean cut = details.size() > IN_MESSAGE;
        details.stream()
                .limit(IN_MESSAGE)
                .forEach(detail -> message.append("\n  ").append(cut(detail)));
        if (cut) {
            message.append("\n  and ").append(details.size() - IN_MESSAGE).append(" more, all in the log");
        }
        return message.append('\n').append(first.cure()).toString();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    static String said(Duration time) {
        return time.toMillis() < 10_000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
