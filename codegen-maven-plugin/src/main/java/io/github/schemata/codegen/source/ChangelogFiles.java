package io.github.schemata.codegen.source;

import io.github.schemata.codegen.output.Digest;
import io.github.schemata.codegen.source.changelog.ChangelogRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that a changelog could read: every file below its root, since any may be included, and what the environment says of
 * the names in {@code ${…}}.
 */
final class ChangelogFiles {

    /** The manifests beside what we have generated. */
    private static final String OURS = ".codegen-manifest*";

    private static final int MOST = 5_000;
    private static final long LARGEST = 64L << 20;

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{\\s*:?([^}\\s]+)\\s*}");

    private ChangelogFiles() {}

    /** A digest of it; empty where it is too much, or cannot be told. */
    static Optional<String> fingerprint(Changelog changelog) {
        try {
            List<Path> files = below(changelog.root());
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
        } catch (IOException doubtful) {
            return Optional.empty();
        }
    }

    /** Not what we have generated ourselves, which stands below the root where that is the folder one works in. */
    private static List<Path> below(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                try (DirectoryStream<Path> manifests = Files.newDirectoryStream(folder, OURS)) {
                    return manifests.iterator().hasNext() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return files.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
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
