package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SQL of another database. */
final class SingleDialectSql implements Rule.OfChange {

    static final RuleText TEXT = new RuleText(
            "single-dialect-sql",
            Severity.ERROR,
            "SQL that this database does not understand, and no dbms that says so",
            RuleText.EVERYWHERE,
            "The same changelog runs on the developer's SQLite, in a test and on the server: there "
                    + "the update stops with a syntax error, or does something else.",
            "Write it with Liquibase's own changes; or give the changeset a dbms ('dbms: "
                    + "postgresql'), and the others one of their own.",
            "SQL without a construct that this rule knows for sure, and text in quotes and comments. "
                    + "With migrate.url or migrate.dialect only that database is asked.",
            List.of(
                    "https://docs.liquibase.com/concepts/changelogs/attributes/dbms.html",
                    "https://www.sqlite.org/lang.html",
                    "https://www.postgresql.org/docs/current/sql-commands.html",
                    "https://mariadb.com/kb/en/sql-statements/"));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<String> broken(ChangeFact fact, Before before) {
        if (!(fact instanceof ChangeFact.Sql sql) || sql.text().contains("\\'")) {
            // A quote behind a backslash ends a string in one database and not in another: nothing is sure then.
            return List.of();
        }
        List<List<Token>> statements = SqlText.statements(sql.text());
        return SqlConstruct.ALL.stream()
                .filter(construct -> !construct.understood().contains(before.product()))
                .filter(construct -> statements.stream().anyMatch(construct::isIn))
                .map(construct ->
                        "\"" + construct.shown() + "\" is understood by " + names(construct.understood()) + " only")
                .toList();
    }

    private static String names(Set<Product> products) {
        return products.stream().sorted().map(Product::label).collect(Collectors.joining(", "));
    }
}
