package com.example.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** One thing of an order. */
@Entity
public class OrderLine {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CustomerOrder customerOrder;

    @Column(nullable = false)
    private String productName;

    @Column(nullable = false)
    private BigDecimal unitPrice;

    protected OrderLine() {}

    OrderLine(CustomerOrder customerOrder, String productName, BigDecimal unitPrice) {
        this.customerOrder = customerOrder;
        this.productName = productName;
        this.unitPrice = unitPrice;
    }
}
