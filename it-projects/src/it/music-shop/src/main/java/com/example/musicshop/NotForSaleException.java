package com.example.musicshop;

/** A track on the shopping list is not in the shop. */
final class NotForSaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotForSaleException(long trackId, long linesWritten) {
        super("track %d is not for sale; %d line of this invoice was already in the database"
                .formatted(trackId, linesWritten));
    }
}
