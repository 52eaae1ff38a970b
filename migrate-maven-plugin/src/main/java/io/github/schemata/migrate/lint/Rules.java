package io.github.schemata.migrate.lint;

import java.util.List;
import java.util.Set;

/** All rules there are, the gravest concerns first. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new DropTable(),
            new DropColumn(),
            new NarrowedType(),
            new NotNullWithoutDefault(),
            new UniqueOverRows(),
            new RenameInOneStep(),
            new RewritesTable(),
            new LocksTable(),
            new RebuildsTable(),
            new NoRollback(),
            new EditedChangeset(),
            new SingleDialectSql(),
            new DuplicateChangeset(),
            new RepeatedId(),
            new FileClash(),
            new OlderThanApplied(),
            new IgnoreWithoutReason(),
            new IgnoreWithoutEffect());

    private static final List<String> PLACES =
            ALL.stream().map(rule -> rule.text().name()).toList();
    private static final Set<String> NAMES = Set.copyOf(PLACES);

    private Rules() {}

    /** Where it stands among all. */
    static int place(RuleText text) {
        return PLACES.indexOf(text.name());
    }

    static Set<String> names() {
        return NAMES;
    }
}
