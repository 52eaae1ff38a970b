package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what entities state with what is found. */
public final class EntityComparison {

    private EntityComparison() {}

    /**
     * What leads from {@code found} to what the entities state.
     *
     * @param found of a changelog's throw-away database or of a real one, by {@code Schema.product} SQLite, PostgreSQL or
     *     MariaDB; without the tables that are not this changelog's business
     * @throws io.github.schemata.migrate.MigrateException when a hint fits nothing
     */
    public static Evolution between(EntitySchema wanted, Schema found, Hints hints) {
        return between(wanted, found, hints, found.product());
    }

    /**
     * The same of a database that stands for one of another product.
     *
     * @param product the product that it stands for, as {@code Schema.product}
     * @throws io.github.schemata.migrate.MigrateException when a hint fits nothing
     */
    public static Evolution between(EntitySchema wanted, Schema found, Hints hints, String product) {
        Renames renames = Renames.of(hints.renames(), wanted.schema(), found);
        Schema renamed = renames.renamed();
        Drops drops = new Drops(hints.drops(), false);
        Fills fills = new Fills(hints.fills());
        Findings findings = new Findings(drops, hints.dropAll());
        Habits habits = Habits.of(found.product(), product);
        Run run = new Run(
                habits,
                new TypeComparison(habits),
                false,
                true,
                allowed(wanted),
                fills,
                new ConstraintNames(wanted.schema(), renamed),
                findings);
        renames.changes().forEach(findings::change);
        new SchemaEvolution(run, wanted.schema(), renamed).compare();
        if (findings.answered()) {
            drops.requireAllUsed();
            fills.requireAllUsed();
        }
        return findings.evolution(Order.of(HeldKeys.around(run, findings.changes(), renamed)));
    }

    /**
     * Compares a changelog's schema with a database's, of other products too: every fact that both can have. What the
     * database has more is among the changes as well, to be dropped; nothing is kept, nothing asked.
     *
     * @param wanted what the changelog makes, of SQLite in its own words
     * @param found what a database has
     */
    public static Evolution between(Schema wanted, Schema found) {
        Findings findings = new Findings(new Drops(List.of(), true), true);
        boolean sameProduct = wanted.product().equals(found.product());
        Habits habits = sameProduct ? Habits.of(found.product()) : new TranslatedHabits(Habits.of(found.product()));
        Run run = new Run(
                habits,
                new TypeComparison(habits),
                true,
                sameProduct,
                Map.of(),
                new Fills(Map.of()),
                new ConstraintNames(wanted, found),
                findings);
        new SchemaEvolution(run, wanted, found).compare();
        return findings.evolution(Order.of(findings.changes()));
    }

    private static Map<String, AllowedValues> allowed(EntitySchema wanted) {
        Map<String, AllowedValues> allowed = new HashMap<>();
        wanted.allowed()
                .forEach(one -> allowed.put(
                        Names.fold(Names.column(
                                TableName.of(one.table().name()), one.values().column())),
                        one.values()));
        return allowed;
    }
}
