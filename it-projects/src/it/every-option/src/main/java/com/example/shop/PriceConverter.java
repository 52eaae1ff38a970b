package com.example.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Keeps prices in a column of numbers. */
@NullMarked
@Converter
public class PriceConverter implements AttributeConverter<@Nullable Price, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Price price) {
        return price == null ? null : price.amount();
    }

    @Override
    public @Nullable Price convertToEntityAttribute(@Nullable BigDecimal amount) {
        return amount == null ? null : new Price(amount);
    }
}
