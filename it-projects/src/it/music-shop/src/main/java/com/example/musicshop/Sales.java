package com.example.musicshop;

import java.math.BigDecimal;

/** What the tracks of one artist brought in. */
public record Sales(String artist, Long quantity, BigDecimal revenue) {}
