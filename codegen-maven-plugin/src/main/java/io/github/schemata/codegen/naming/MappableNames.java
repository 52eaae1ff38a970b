package io.github.schemata.codegen.naming;

import io.github.schemata.codegen.model.Product;

/**
 * Names that Hibernate's annotations can say. They take nearly everything in quotes, but not a quote itself, and not a
 * name that looks like a quoted one; tried on Hibernate 6.6.49 and 7.4.1.
 */
final class MappableNames {

    private static final String QUOTES = "\"`[]";

    private MappableNames() {}

    /** Whether a column, an index or a constraint can be mapped by this name. MariaDB's own quote is the backtick. */
    static boolean isMappable(String name, Product product) {
        String core = name.strip();
        boolean quote = name.indexOf('"') >= 0 || product == Product.MARIADB && name.indexOf('`') >= 0;
        return !core.isEmpty() && !quote && !isWrapped(core, '`', '`') && !isWrapped(core, '[', ']');
    }

    /** The same for a table, which Hibernate's schema validation also has to find. */
    static boolean isMappableTable(String name, Product product) {
        return isMappable(name, product) && name.strip().equals(name) && name.indexOf('\\') < 0;
    }

    /** The name itself where it can be mapped; else another one, for a query to call the column by. */
    static String alias(String name, Product product) {
        if (isMappable(name, product)) {
            return name;
        }
        StringBuilder alias = new StringBuilder("%");
        name.chars().forEach(c -> {
            if (QUOTES.indexOf(c) < 0) {
                alias.append((char) c);
            } else {
                alias.append('%').append(Integer.toHexString(c));
            }
        });
        return alias.toString();
    }

    private static boolean isWrapped(String name, char first, char last) {
        return name.charAt(0) == first && name.charAt(name.length() - 1) == last;
    }
}
