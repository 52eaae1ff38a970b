package io.github.schemata.codegen.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the guide. After a change that is meant, {@code -Dgolden.accept} writes it anew. */
final class Page {

    private static final Path DOCS = Path.of("../docs");

    private final StringBuilder text = new StringBuilder();
    private final String name;

    Page(String name) {
        this.name = name;
    }

    Page line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Page blank() {
        return line("");
    }

    Page code(String language, String code) {
        return line("```" + language)
                .line(code.stripIndent().strip())
                .line("```")
                .blank();
    }

    /** Compares it with the one that stands in the guide. */
    void compare() throws IOException {
        Path page = DOCS.resolve(name);
        String made = text.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
        if (System.getProperty("golden.accept") != null) {
            Files.createDirectories(DOCS);
            Files.writeString(page, made);
        }
        assertThat(made).as(name).isEqualTo(Files.readString(page).replace("\r\n", "\n"));
    }
}
