package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.changelog.ChangesetContent;
import io.github.schemata.migrate.changelog.ContentReader;
import io.github.schemata.migrate.changelog.RecordedPaths;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.lint.Findings;
import io.github.schemata.migrate.lint.LintReport;
import io.github.schemata.migrate.lint.Linter;
import io.github.schemata.migrate.lint.Linter.Deployment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code migrate:lint}: read the changelog, ask the database what of it is pending, hold every rule against it. Without
 * a database all of it is looked at; nothing is run, and nothing created.
 */
public final class LintChangelog {

    private static final List<Product> ALL = List.of(Product.SQLITE, Product.POSTGRESQL, Product.MARIADB);

    /**
     * @param setup changelog, database or none, log
     * @param dialect the product that the changelog is for; null for the database's, and without one for all
     */
    public record Request(Setup setup, @Nullable Product dialect) {}

    /** What is dangerous in it. */
    public LintReport run(Request request) {
        Setup setup = request.setup();
        DatabaseSettings database = setup.database();
        List<Product> products = products(request.dialect(), database);
        History history = database == null ? History.NONE : ShowHistory.history(database);
        ChangelogSettings changelog = RecordedPaths.adopt(setup.changelog(), products.get(0), history, setup.log());
        Deployment deployment = database == null ? Deployment.BY_FILE : Deployment.PENDING;
        Findings findings = new Findings();
        for (Product product : products) {
            List<ChangesetContent> changesets = ContentReader.read(changelog, product, history, setup.log());
            findings.add(changesets, Linter.lint(changesets, product, deployment));
        }
        return findings.report(products, database == null && products.equals(ALL));
    }

    private static List<Product> products(@Nullable Product dialect, @Nullable DatabaseSettings database) {
        if (dialect != null) {
            return List.of(dialect);
        }
        return database == null ? ALL : List.of(database.product());
    }
}
