package io.github.schemata.codegen;

import io.github.schemata.codegen.output.Digest;
import io.github.schemata.schema.Schema;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into the generated files, as one digest: the database's content, the settings, and the code that
 * generates. Where it is the same as in the last run, so are the files.
 */
final class Inputs {

    private Inputs() {}

    /** The digest; empty where one of them cannot be told. */
    static Optional<String> of(CodegenRequest request) {
        return request.source()
                .fingerprint()
                .flatMap(database -> generator()
                        .map(code -> new Digest()
                                .add(database)
                                .add(code)
                                .add(tables(request.tables()))
                                .add(request.mapping().toString())
                                .add(request.style().toString())
                                .add(Integer.toString(request.sampleRows()))
                                .hex()));
    }

    /** The digest with the file that pins what the rows said; empty where that is doubtful. */
    static String withProfile(String digest, @Nullable Path profile) {
        if (digest.isEmpty() || profile == null) {
            return digest;
        }
        try {
            byte[] pinned = Files.readAllBytes(profile);
            return new Digest().add(digest).add(pinned).hex();
        } catch (IOException missing) {
            return "";
        }
    }

    /** In whatever order and case the names were given. */
    private static String tables(TableChoice tables) {
        return sorted(tables.include()) + sorted(tables.exclude()) + tables.includeReferenced() + tables.views();
    }

    private static String sorted(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList()
                .toString();
    }

    /** By content, not by version: a snapshot changes without changing its version. */
    private static Optional<String> generator() {
        return jar(Codegen.class)
                .flatMap(own -> jar(Schema.class)
                        .map(schema -> new Digest().add(own).add(schema).hex()));
    }

    private static Optional<byte[]> jar(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Optional.of(Files.isRegularFile(place) ? Files.readAllBytes(place) : classes(place));
        } catch (IOException | URISyntaxException doubtful) {
            return Optional.empty();
        }
    }

    /** Classes that lie in a folder, as they do while the plugin itself is worked on. */
    private static byte[] classes(Path folder) throws IOException {
        Digest digest = new Digest();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(Files.readAllBytes(file));
            }
        }
        return digest.hex().getBytes(StandardCharsets.US_ASCII);
    }
}
