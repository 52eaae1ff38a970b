package io.github.schemata.codegen.source.changelog;

import io.github.schemata.codegen.CodegenException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;

/** The changesets that are for a database; no context and no label given, so that those leave none out. */
final class Chosen {

    private Chosen() {}

    /** @throws CodegenException when two are known by the same */
    static List<ChangeSet> of(DatabaseChangeLog changelog, Database database) {
        List<ChangeSetFilter> filters = List.of(
                new DbmsChangeSetFilter(database),
                new ContextChangeSetFilter(new Contexts()),
                new LabelChangeSetFilter(new LabelExpression()),
                new IgnoreChangeSetFilter());
        List<ChangeSet> chosen = changelog.getChangeSets().stream()
                .filter(changeset -> filters.stream()
                        .allMatch(filter -> filter.accepts(changeset).isAccepted()))
                .toList();
        Set<String> seen = new HashSet<>();
        for (ChangeSet changeset : chosen) {
            if (!seen.add(changeset.toString(false))) {
                throw new CodegenException(
                        "The " + Reach.named(changeset) + " is there twice.\nGive one of the two another id.");
            }
        }
        return chosen;
    }
}
