package io.github.schemata.codegen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets a result as text in aligned columns. */
final class ProofTable {

    private static final List<String> HEAD = List.of("entity", "table", "rows", "read", "verdict", "written");
    /** Numbers stand to the right. */
    private static final List<Boolean> RIGHT = List.of(false, false, true, true, false, false);

    private final ProofResult result;

    ProofTable(ProofResult result) {
        this.result = result;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!result.entities().isEmpty()) {
            lines.addAll(table());
            lines.add("");
        }
        lines.add(summary());
        result.compilation().warnings().forEach(warning -> lines.add("warning: " + warning));
        result.notes().forEach(note -> lines.add("note: " + note));
        result.faults().forEach(fault -> lines.add("FAULT: " + fault));
        return lines;
    }

    private List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        result.entities().forEach(entity -> rows.add(row(entity)));
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), RIGHT.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - cell.length());
        return right ? blanks + cell : cell + blanks;
    }

    private static List<String> row(EntityProof entity) {
        return List.of(
                entity.entity(),
                entity.source(),
                entity.rows() < 0 ? "?" : Long.toString(entity.rows()),
                Long.toString(entity.read()),
                entity.passed() ? "ok" : "FAILED",
                written(entity.write()));
    }

    private static String written(WriteOutcome write) {
        if (write instanceof WriteOutcome.Written written) {
            return written.how();
        }
        if (write instanceof WriteOutcome.NotWritten not) {
            return "not written: " + not.reason();
        }
        return write instanceof WriteOutcome.ReadOnly ? "read only" : "wrong";
    }

    private String summary() {
        long read = result.entities().stream().mapToLong(EntityProof::read).sum();
        return "%d sources compiled with %d warnings; %d entities, %d rows read, %d written, %d not written, %d faults"
                .formatted(
                        result.compilation().sources(),
                        result.compilation().warnings().size(),
                        result.entities().stream()
                                .filter(proof -> proof.entity().indexOf('.') < 0)
                                .count(),
                        read,
                        count(WriteOutcome.Written.class),
                        count(WriteOutcome.NotWritten.class),
                        result.faults().size());
    }

    private long count(Class<? extends WriteOutcome> outcome) {
        return result.entities().stream()
                .filter(entity -> outcome.isInstance(entity.write()))
                .count();
    }
}
