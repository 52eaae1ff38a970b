package io.github.schemata.codegen.pages;

import java.util.List;
import java.util.stream.Collectors;

/** The field of a column c, in the cells of a page's table. */
final class FieldCells {

    private final List<String> lines;

    private FieldCells(List<String> lines) {
        this.lines = lines;
    }

    /** The last field of a class. */
    static FieldCells of(String fields) {
        String[] paragraphs = fields.split("\n\n");
        return new FieldCells(paragraphs[paragraphs.length - 1].strip().lines().toList());
    }

    String type() {
        return cell(lines.get(lines.size() - 1)
                .replaceFirst("^private (.*) c( = .*)?;$", "$1")
                .replaceFirst("^R\\d+C$", "an enum"));
    }

    String mapping() {
        String text = lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.replace("name = \"c\", ", "").replace("@Column(name = \"c\")", ""))
                .map(line -> line.replaceFirst("R\\d+C\\.", "TheEnum."))
                .filter(line -> !line.isBlank())
                .map(FieldCells::cell)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "plain" : text;
    }

    static String cell(String code) {
        return "`" + code.replace("|", "\\|") + "`";
    }
}
