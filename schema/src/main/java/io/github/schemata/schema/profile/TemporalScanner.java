package io.github.schemata.schema.profile;

/** Walks over a text that may write a date or time; by hand, since millions of values may be looked at. */
final class TemporalScanner {

    /** How exactly a time is written. */
    enum Precision {
        NONE,
        MINUTES,
        SECONDS,
        FRACTION
    }

    private final String text;
    private int position;

    TemporalScanner(String text) {
        this.text = text;
    }

    boolean done() {
        return position == text.length();
    }

    boolean accept(char expected) {
        boolean found = position < text.length() && text.charAt(position) == expected;
        if (found) {
            position++;
        }
        return found;
    }

    /** Passes a day that exists, {@code yyyy-MM-dd}; stays where it is when there is none. */
    boolean date() {
        int start = position;
        int year = digits(4);
        int month = year >= 0 && accept('-') ? twoDigits(12) : -1;
        int day = month >= 1 && accept('-') ? twoDigits(31) : -1;
        if (day >= 1 && TemporalForms.isDay(year, month, day)) {
            return true;
        }
        position = start;
        return false;
    }

    /** Passes {@code HH:mm}, {@code HH:mm:ss} or {@code HH:mm:ss.f} with up to nine digits. */
    Precision time() {
        if (twoDigits(23) < 0 || !accept(':') || twoDigits(59) < 0) {
            return Precision.NONE;
        }
        if (!accept(':')) {
            return Precision.MINUTES;
        }
        if (twoDigits(59) < 0) {
            return Precision.NONE;
        }
        return accept('.') ? fraction() : Precision.SECONDS;
    }

    private Precision fraction() {
        int start = position;
        while (position < text.length() && isDigit(position)) {
            position++;
        }
        int length = position - start;
        return length >= 1 && length <= 9 ? Precision.FRACTION : Precision.NONE;
    }

    /** Passes {@code Z}, {@code +HH}, {@code +HHmm} or {@code +HH:mm}, up to 18 hours as {@link java.time.ZoneOffset}. */
    boolean offset() {
        if (accept('Z')) {
            return true;
        }
        if (!accept('+') && !accept('-')) {
            return false;
        }
        int hours = twoDigits(18);
        if (hours < 0 || done()) {
            return hours >= 0;
        }
        accept(':');
        int minutes = twoDigits(59);
        return minutes == 0 || minutes > 0 && hours < 18;
    }

    private int twoDigits(int largest) {
        int number = digits(2);
        return number <= largest ? number : -1;
    }

    /** Passes that many digits and gives their number; -1 where there are fewer. */
    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (position >= text.length() || !isDigit(position)) {
                return -1;
            }
            number = number * 10 + (text.charAt(position++) - '0');
        }
        return number;
    }

    private boolean isDigit(int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9';
    }
}
