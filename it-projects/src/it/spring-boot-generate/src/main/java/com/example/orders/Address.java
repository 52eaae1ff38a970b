package com.example.orders;

import jakarta.persistence.Embeddable;

/** Where an order goes. */
@Embeddable
public record Address(String streetName, String city) {}
