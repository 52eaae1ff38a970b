package com.example.orders;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an order and reads it again; Liquibase has made the tables when this starts, and Hibernate has validated them. */
@SpringBootApplication
public class Orders implements CommandLineRunner {

    private final EntityManager entities;
    private final TransactionTemplate transaction;

    public Orders(EntityManager entities, TransactionTemplate transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Orders.class, arguments).close();
    }

    @Override
    public void run(String... arguments) {
        transaction.executeWithoutResult(status -> {
            CustomerOrder order = new CustomerOrder(new Address("Main Street 1", "Springfield"), OrderState.OPEN);
            order.add("Cookie", new BigDecimal("2.50"));
            order.add("Tea", new BigDecimal("1.20"));
            entities.persist(order);
        });
        entities.createQuery(
                        "select o.shipTo.city || ' ' || o.state || ' ' || size(o.orderLines) from CustomerOrder o",
                        String.class)
                .getResultList()
                .forEach(line -> System.out.println("Order: " + line));
    }
}
