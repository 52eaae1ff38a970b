package com.example.musicshop;

import com.example.musicshop.entities.Customer;
import com.example.musicshop.entities.Invoice;
import com.example.musicshop.entities.InvoiceLine;
import com.example.musicshop.entities.Track;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** Sells tracks: one invoice, all of its lines, or nothing. */
final class Till {
    private final EntityManagerFactory database;

    Till(EntityManagerFactory database) {
        this.database = database;
    }

    /** @throws NotForSaleException at the first track that the shop does not have; nothing is sold then */
    Receipt sell(long customerId, List<Long> trackIds) {
        return database.callInTransaction(entities -> {
            Customer customer = entities.getReference(Customer.class, customerId);
            Invoice invoice = new Invoice(customer, LocalDateTime.of(2026, 11, 22, 12, 30), BigDecimal.ZERO);
            entities.persist(invoice);
            trackIds.forEach(trackId -> addLine(entities, invoice, trackId));
            return new Receipt(invoice.getInvoiceId(), invoice.getInvoiceLines().size(), invoice.getTotal());
        });
    }

    private static void addLine(EntityManager entities, Invoice invoice, Long trackId) {
        Track track = entities.find(Track.class, trackId);
        if (track == null) {
            throw new NotForSaleException(trackId, linesOf(entities, invoice));
        }
        InvoiceLine line = new InvoiceLine(invoice, track, track.getUnitPrice(), 1L);
        invoice.addInvoiceLine(line);
        invoice.setTotal(invoice.getTotal().add(track.getUnitPrice()));
        entities.persist(line);
        entities.flush();
    }

    private static long linesOf(EntityManager entities, Invoice invoice) {
        return entities.createQuery("select count(*) from InvoiceLine line where line.invoice = :invoice", Long.class)
                .setParameter("invoice", invoice)
                .getSingleResult();
    }
}
