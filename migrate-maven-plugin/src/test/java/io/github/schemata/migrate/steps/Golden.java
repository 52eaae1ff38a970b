package io.github.schemata.migrate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Expected texts in one file, each below {@code ## name}; {@code -Dgolden.accept} writes it anew. */
final class Golden {

    private final Path file;
    private final Map<String, String> expected;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final boolean accepting = System.getProperty("golden.accept") != null;

    private Golden(Path file, Map<String, String> expected) {
        this.file = file;
        this.expected = expected;
    }

    static Golden at(String name) {
        Path file = Path.of(
                System.getProperty("basedir", "."), "src/test/resources/io/github/schemata/migrate/steps", name);
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            if (Files.exists(file)) {
                for (String part : Files.readString(file).split("(?m)^## ")) {
                    int end = part.indexOf('\n');
                    if (end > 0) {
                        texts.put(
                                part.substring(0, end), part.substring(end + 1).strip());
                    }
                }
            }
            return new Golden(file, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String name, String actual) {
        if (accepting) {
            seen.put(name, actual.strip());
        } else {
            assertThat(expected).as("expectations").containsKey(name);
            assertThat(actual.strip()).as(name).isEqualTo(expected.get(name));
        }
    }

    void accept() throws IOException {
        if (accepting) {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    seen.entrySet().stream()
                            .map(entry -> "## " + entry.getKey() + "\n" + entry.getValue() + "\n")
                            .collect(Collectors.joining("\n")));
        }
    }
}
