package io.github.schemata.codegen.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Type names that mean something else in every Java source, or in generated ones. */
public final class ReservedTypes {

    private static final Set<String> JAVA_LANG = names("java-lang.txt");
    private static final Set<String> IN_ENTITIES =
            Stream.concat(JAVA_LANG.stream(), names("imports.txt").stream()).collect(Collectors.toUnmodifiableSet());

    private ReservedTypes() {}

    /** The public types of java.lang, of all Java versions from 17 to 25 together: which one runs makes no difference. */
    public static Set<String> javaLang() {
        return JAVA_LANG;
    }

    /** The types of java.lang and all that generated entities may import, whatever the settings. */
    public static Set<String> inEntities() {
        return IN_ENTITIES;
    }

    private static Set<String> names(String resource) {
        return lines(resource).stream().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
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
