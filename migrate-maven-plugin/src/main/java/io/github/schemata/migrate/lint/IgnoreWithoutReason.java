package io.github.schemata.migrate.lint;

import java.util.List;

/** No reason given. */
final class IgnoreWithoutReason implements Rule.OfSuppression {

    static final RuleText TEXT = new RuleText(
            "ignore-without-reason",
            Severity.ERROR,
            "A rule is ignored without a reason",
            RuleText.EVERYWHERE,
            "Who reads it later cannot tell whether it still holds; the finding stays.",
            "Write why behind the rule's name, on the same line: 'lint:ignore drop-table nobody has "
                    + "written to it since version 3'.",
            "Text behind the rule's name, whatever it says.",
            List.of());

    @Override
    public RuleText text() {
        return TEXT;
    }
}
