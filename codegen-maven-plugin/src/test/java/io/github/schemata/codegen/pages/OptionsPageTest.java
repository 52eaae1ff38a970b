package io.github.schemata.codegen.pages;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each option changes, by the code before and after. */
final class OptionsPageTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)^ */\\*\\*(?s:.*?)\\*/\\n");

    /** What every class has, and says nothing new. */
    private static final Pattern ACCESSOR = Pattern.compile(
            "\\s*(@Override\\s+)?(public [^(]*\\b(get|set|is|equals|hashCode|toString)\\w*\\(|protected \\w+\\(\\) \\{\\s+})");

    @TempDir
    private Path folder;

    @Test
    void isMadeFromTheCode() throws IOException {
        Page page = new Page("options.md")
                .line("# Options, before and after")
                .blank()
                .line(
                        "On the command line `-Dcodegen.`*name*`=…`, in the pom `<`*name*`>…` in the plugin's configuration.")
                .line(
                        "This page is made by a test: the code stands here as it was generated. Of each class only what the option")
                .line("changes is shown. All options can be combined.");
        for (OptionExample option : OptionExample.ALL) {
            show(option, page);
        }
        page.compare();
    }

    private void show(OptionExample option, Page page) throws IOException {
        Path before = Files.createDirectories(folder.resolve(option.name()).resolve("before"));
        Path after = Files.createDirectories(folder.resolve(option.name()).resolve("after"));
        MappingOptions.Builder usual = MappingOptions.in(GeneratedCode.PACKAGE);
        GeneratedCode plain = GeneratedCode.of(before, option.sql(), TableChoice.ALL, usual.build());
        MappingOptions.Builder chosen = option.chosen().apply(MappingOptions.in(GeneratedCode.PACKAGE));
        GeneratedCode changed = GeneratedCode.of(after, option.sql(), TableChoice.ALL, chosen.build(), option.style());
        page.blank().line("## " + option.name()).blank().line(option.said()).blank();
        page.code("sql", option.sql());
        example(page, "Without it:", difference(plain, changed, option));
        example(page, "With it:", difference(changed, plain, option));
    }

    private static void example(Page page, String title, String code) {
        if (code.isBlank()) {
            page.line(title.replace(":", " there is nothing of that.")).blank();
        } else {
            page.line(title).blank().code("java", code);
        }
    }

    /** The paragraphs of the classes that the other code has not. */
    private static String difference(GeneratedCode code, GeneratedCode other, OptionExample option) {
        return Arrays.stream(option.looks())
                .filter(name -> code.classes().contains(name))
                .map(name ->
                        difference(code.source(name), other.classes().contains(name) ? other.source(name) : "", option))
                .filter(text -> !text.isBlank())
                .map(String::stripIndent)
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }

    private static String difference(String source, String other, OptionExample option) {
        List<String> known = List.of(other.split("\n\n"));
        return Arrays.stream(source.split("\n\n"))
                .filter(paragraph -> !known.contains(paragraph))
                .filter(paragraph -> !paragraph.startsWith("import ") && !paragraph.startsWith("package "))
                .map(paragraph -> COMMENT.matcher(paragraph).replaceAll(""))
                .map(String::stripTrailing)
                .filter(paragraph ->
                        option.accessors() || !ACCESSOR.matcher(paragraph).lookingAt())
                .collect(Collectors.joining("\n\n"));
    }
}
