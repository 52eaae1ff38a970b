package com.example.musicshop;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens the shop on the database whose JDBC URL is the first argument: asks, sells, and fails to sell. */
public final class MusicShop {
    // Held in a field, since the log manager forgets loggers that nobody holds.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final EntityManagerFactory database;

    private MusicShop(EntityManagerFactory database) {
        this.database = database;
    }

    public static void main(String[] arguments) {
        // Hibernate tells how it starts, and warns of its built-in connection pool, which is enough here.
        HIBERNATE.setLevel(Level.SEVERE);
        try (EntityManagerFactory database = ShopDatabase.open(arguments[0])) {
            new MusicShop(database).open();
        }
    }

    private void open() {
        browse();
        sell();
        failToSell();
    }

    private void browse() {
        database.runInTransaction(entities -> {
            Catalogue catalogue = new Catalogue(entities);
            title("Albums with their artist and tracks (JPQL, two fetch joins)");
            catalogue
                    .albums()
                    .forEach(album -> say(
                            "%-32s %-30s %d tracks",
                            album.getTitle(),
                            album.getArtist().getName(),
                            album.getTracks().size()));
            title("Hedgerow Folk under six minutes (Criteria with the static metamodel)");
            catalogue
                    .tracksOf("Hedgerow Folk", 360_000)
                    .forEach(track -> say("%-32s %s", track.getName(), minutes(track.getMilliseconds())));
            title("Best sellers (JPQL into a record)");
            catalogue
                    .bestSellers()
                    .forEach(sales -> say("%-32s %2d sold %8.2f", sales.artist(), sales.quantity(), sales.revenue()));
            title("Who answers to whom (a key to its own table)");
            catalogue
                    .staff()
                    .forEach(employee -> say(
                            "%-32s %s",
                            employee.getFirstName() + " " + employee.getLastName(),
                            employee.getReportsTo() == null
                                    ? "runs the place"
                                    : "reports to " + employee.getReportsTo().getFirstName()));
        });
    }

    private void sell() {
        title("A purchase that commits");
        say("before: %s", count());
        Receipt receipt = new Till(database).sell(1, List.of(4L, 5L, 12L));
        say("invoice %d, %d lines, total %.2f", receipt.invoiceId(), receipt.lines(), receipt.total());
        say("after:  %s", count());
    }

    private void failToSell() {
        title("A purchase that fails half-way");
        say("before: %s", count());
        try {
            new Till(database).sell(1, List.of(4L, 404L));
        } catch (NotForSaleException e) {
            say("%s", e.getMessage());
        }
        say("after:  %s", count());
    }

    private String count() {
        return database.callInTransaction(entities -> "%d invoices, %d lines"
                .formatted(new Catalogue(entities).invoices(), new Catalogue(entities).invoiceLines()));
    }

    private static String minutes(long milliseconds) {
        return "%d:%02d".formatted(milliseconds / 60_000, milliseconds / 1_000 % 60);
    }

    private static void title(String text) {
        System.out.printf("%n%s%n", text);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "  " + format + "%n", values);
    }
}
