package io.github.schemata.codegen.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Type names that mean something else in every Java source, or in generated ones. */
public final class ReservedTypes {

    private static final Set<String> JAVA_LANG = lines("java-lang.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());

    private ReservedTypes() {}

    /** The public types of java.lang, of all Java versions from 17 to 25 together, so that the running one does not matter. */
    public static Set<String> javaLang() {
        return JAVA_LANG;
    }

    /** The types of java.lang and these, by simple name. */
    public static Set<String> javaLangAnd(Set<String> imported) {
        Set<String> all = new TreeSet<>(JAVA_LANG);
        all.addAll(imported);
        return Set.copyOf(all);
    }

    /** The lines of a file beside this class. */
    static List<String> lines(String resource) {
        try (InputStream in = ReservedTypes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The plugin's jar lacks " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
