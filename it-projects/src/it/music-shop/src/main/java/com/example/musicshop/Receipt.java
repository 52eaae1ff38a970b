package com.example.musicshop;

import java.math.BigDecimal;

/** What the customer takes home. */
record Receipt(long invoiceId, int lines, BigDecimal total) {}
