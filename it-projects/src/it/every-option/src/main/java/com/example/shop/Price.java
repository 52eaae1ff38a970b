package com.example.shop;

import java.math.BigDecimal;

/** What something costs. */
public record Price(BigDecimal amount) {}
