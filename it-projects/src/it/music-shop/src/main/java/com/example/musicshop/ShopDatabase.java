package com.example.musicshop;

import com.example.musicshop.entities.Album;
import com.example.musicshop.entities.Artist;
import com.example.musicshop.entities.Customer;
import com.example.musicshop.entities.Employee;
import com.example.musicshop.entities.Genre;
import com.example.musicshop.entities.Invoice;
import com.example.musicshop.entities.InvoiceLine;
import com.example.musicshop.entities.MediaType;
import com.example.musicshop.entities.Playlist;
import com.example.musicshop.entities.PlaylistTrack;
import com.example.musicshop.entities.Track;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;

/** Opens Hibernate on the shop's database, in the words of Jakarta Persistence 3.2. */
final class ShopDatabase {
    private static final List<Class<?>> ENTITIES = List.of(
            Album.class,
            Artist.class,
            Customer.class,
            Employee.class,
            Genre.class,
            Invoice.class,
            InvoiceLine.class,
            MediaType.class,
            Playlist.class,
            PlaylistTrack.class,
            Track.class);

    private ShopDatabase() {}

    static EntityManagerFactory open(String url) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("music-shop");
        configuration.property(PersistenceConfiguration.JDBC_URL, url);
        // The entities came from this database, so they must fit it: let Hibernate say so at start-up.
        configuration.property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "validate");
        ENTITIES.forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }
}
