package com.example.orders;

/** Where an order is. */
public enum OrderState {
    OPEN,
    SHIPPED
}
