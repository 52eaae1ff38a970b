package io.github.schemata.codegen.proof.inside.value;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts texts upwards in their own shape, {@code AB-9} to {@code AC-0}: what a CHECK or a length allowed stays allowed. */
final class TextOdometer {

    private TextOdometer() {}

    /** Texts of the same length and shape; behind the last one of them longer ones. */
    static Stream<String> after(String text) {
        Stream<String> sameLength =
                Stream.iterate(next(text), next -> next != null && !next.equals(text), TextOdometer::next);
        Stream<String> longer = Stream.iterate(1, i -> i + 1).map(i -> text + i);
        return Stream.concat(sameLength, longer);
    }

    private static @Nullable String next(@Nullable String text) {
        if (text == null) {
            return null;
        }
        char[] characters = text.toCharArray();
        boolean turned = false;
        for (int i = characters.length - 1; i >= 0; i--) {
            char before = characters[i];
            characters[i] = next(before);
            turned |= characters[i] != before;
            if (characters[i] > before) {
                return new String(characters);
            }
        }
        return turned ? new String(characters) : null;
    }

    /** The next of its kind, the first behind the last; what is neither letter nor digit stays. */
    private static char next(char character) {
        if (character >= '0' && character <= '9') {
            return character == '9' ? '0' : (char) (character + 1);
        }
        if (character >= 'a' && character <= 'z') {
            return character == 'z' ? 'a' : (char) (character + 1);
        }
        if (character >= 'A' && character <= 'Z') {
            return character == 'Z' ? 'A' : (char) (character + 1);
        }
        return character;
    }
}
