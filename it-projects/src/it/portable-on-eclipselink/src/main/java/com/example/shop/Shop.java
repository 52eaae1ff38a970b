package com.example.shop;

import com.example.shop.entities.Customer;
import com.example.shop.entities.Line;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public final class Shop {
    public static void main(String[] arguments) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("shop");
                EntityManager session = factory.createEntityManager()) {
            session.createQuery("select l from Line l order by l.id.number", Line.class)
                    .getResultList()
                    .forEach(line -> System.out.println(
                            line.getQuantity() + " x " + line.getProduct().getName() + " "
                                    + line.getPurchase().getState()));
            session.getTransaction().begin();
            Customer customer = new Customer("Zoe");
            session.persist(customer);
            session.getTransaction().commit();
            System.out.println(customer.getName() + " is customer " + customer.getId());
        }
    }
}
