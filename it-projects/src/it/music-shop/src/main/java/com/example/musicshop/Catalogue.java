package com.example.musicshop;

import com.example.musicshop.entities.Album;
import com.example.musicshop.entities.Employee;
import com.example.musicshop.entities.Genre_;
import com.example.musicshop.entities.Track;
import com.example.musicshop.entities.Track_;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;

/** The questions the shop asks of its database. */
final class Catalogue {
    private final EntityManager entities;

    Catalogue(EntityManager entities) {
        this.entities = entities;
    }

    List<Album> albums() {
        return entities.createQuery("""
                        select distinct album
                        from Album album
                        join fetch album.artist artist
                        left join fetch album.tracks
                        order by artist.name, album.title
                        """, Album.class).getResultList();
    }

    List<Track> tracksOf(String genre, long underMilliseconds) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Track> query = builder.createQuery(Track.class);
        Root<Track> track = query.from(Track.class);
        query.where(
                builder.equal(track.get(Track_.genre).get(Genre_.name), genre),
                builder.lessThan(track.get(Track_.milliseconds), underMilliseconds));
        query.orderBy(builder.asc(track.get(Track_.name)));
        return entities.createQuery(query).getResultList();
    }

    List<Sales> bestSellers() {
        return entities.createQuery("""
                        select new com.example.musicshop.Sales(
                          artist.name, sum(line.quantity), sum(line.unitPrice * line.quantity))
                        from InvoiceLine line
                        join line.track track
                        join track.album album
                        join album.artist artist
                        group by artist.name
                        order by sum(line.unitPrice * line.quantity) desc
                        """, Sales.class).getResultList();
    }

    List<Employee> staff() {
        return entities.createQuery(
                        "from Employee employee left join fetch employee.reportsTo order by employee.hireDate",
                        Employee.class)
                .getResultList();
    }

    long invoices() {
        return entities.createQuery("select count(*) from Invoice", Long.class).getSingleResult();
    }

    long invoiceLines() {
        return entities.createQuery("select count(*) from InvoiceLine", Long.class)
                .getSingleResult();
    }
}
