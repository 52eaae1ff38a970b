package com.example.orders;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What somebody has ordered. */
@Entity
public class CustomerOrder {

    /** By a sequence where the database has any: SQLite has a table instead. */
    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    @Embedded
    private Address shipTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private OrderState state;

    @OneToMany(mappedBy = "customerOrder", cascade = CascadeType.ALL)
    @OrderColumn
    private List<OrderLine> orderLines = new ArrayList<>();

    @ElementCollection
    private Set<String> shippingNotes = new LinkedHashSet<>();

    protected CustomerOrder() {}

    CustomerOrder(Address shipTo, OrderState state) {
        this.shipTo = shipTo;
        this.state = state;
    }

    void add(String productName, BigDecimal unitPrice) {
        orderLines.add(new OrderLine(this, productName, unitPrice));
    }
}
