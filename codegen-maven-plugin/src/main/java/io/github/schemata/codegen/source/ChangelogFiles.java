package io.github.schemata.codegen.source;

import io.github.schemata.codegen.output.Digest;
import io.github.schemata.codegen.source.changelog.ChangelogRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a changelog could read: every file below its root, since any may be included, and what the environment says of
 * the names in {@code ${…}}.
 */
final class ChangelogFiles {

    private static final int MOST = 5_000;
    private static final long LARGEST = 64L << 20;

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{\\s*:?([^}\\s]+)\\s*}");

    private ChangelogFiles() {}

    /** A digest of it; empty where it is too much, or cannot be told. */
    static Optional<String> fingerprint(Changelog changelog) {
        try (Stream<Path> found = Files.walk(changelog.root(), FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files =
                    found.filter(Files::isRegularFile).limit(MOST + 1).sorted().toList();
            if (files.size() > MOST || size(files) > LARGEST) {
                return Optional.empty();
            }
            Digest digest = new Digest().add(changelog.kind()).add(name(changelog.root(), changelog.file()));
            TreeSet<String> parameters = new TreeSet<>();
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                digest.add(name(changelog.root(), file)).add(content);
                Matcher parameter = PARAMETER.matcher(new String(content, StandardCharsets.ISO_8859_1));
                while (parameter.find()) {
                    parameters.add(parameter.group(1).toLowerCase(Locale.ROOT));
                }
            }
            Map<String, String> given = given();
            parameters.forEach(parameter -> digest.add(String.valueOf(given.get(parameter))));
            given.forEach((name, value) -> {
                if (name.startsWith("liquibase")) {
                    digest.add(name).add(value);
                }
            });
            return ChangelogRun.code().map(code -> digest.add(code).hex());
        } catch (IOException | UncheckedIOException doubtful) {
            return Optional.empty();
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    /** Liquibase takes parameters and settings from both, without regard to case. */
    private static Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        System.getenv().forEach((name, value) -> given.put(name.toLowerCase(Locale.ROOT), value));
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> given.put(name.toLowerCase(Locale.ROOT), System.getProperty(name)));
        return given;
    }
}
