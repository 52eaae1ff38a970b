package io.github.schemata.codegen.mojo;

import java.util.ArrayList;
import java.util.List;

/** Maven splits a list at every comma, also at that of {@code type:DECIMAL(10,2)=…}: here it is one piece again. */
final class TypeMappingList {

    private TypeMappingList() {}

    static List<String> joined(List<String> pieces) {
        List<String> whole = new ArrayList<>();
        for (String piece : pieces) {
            int last = whole.size() - 1;
            if (last >= 0 && isOpen(whole.get(last))) {
                whole.set(last, whole.get(last) + "," + piece.strip());
            } else {
                whole.add(piece.strip());
            }
        }
        return whole;
    }

    /** A declared type whose parenthesis is not closed yet; nothing else ends without its equals sign. */
    private static boolean isOpen(String piece) {
        boolean type = piece.regionMatches(true, 0, "type:", 0, 5) && !piece.contains("=");
        return type
                && piece.chars().filter(letter -> letter == '(').count()
                        > piece.chars().filter(letter -> letter == ')').count();
    }
}
