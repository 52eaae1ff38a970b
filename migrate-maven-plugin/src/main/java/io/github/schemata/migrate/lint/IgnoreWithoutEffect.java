package io.github.schemata.migrate.lint;

import java.util.List;

/** Nothing to ignore. */
final class IgnoreWithoutEffect implements Rule.OfSuppression {

    static final RuleText TEXT = new RuleText(
            "ignore-without-effect",
            Severity.WARNING,
            "A rule is ignored where it finds nothing",
            RuleText.EVERYWHERE,
            "Left over from an earlier state, or with a misspelled name: the next real finding of "
                    + "that rule would go unseen, or this one is not answered at all.",
            "Take it out of the comment, or write the rule's name as it is.",
            "With migrate.url or migrate.dialect only a misspelled name, since the answer may be for"
                    + " another database than this one.",
            List.of());

    @Override
    public RuleText text() {
        return TEXT;
    }
}
