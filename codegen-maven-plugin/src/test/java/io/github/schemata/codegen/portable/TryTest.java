package io.github.schemata.codegen.portable;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.*;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.*;
import io.github.schemata.codegen.testing.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

final class TryTest {
    @Test
    void tries() throws Exception {
        String which = System.getenv("TRY");
        boolean hib = System.getenv("HIB") != null;
        MappingOptions options = MappingOptions.in("model").provider(Provider.PORTABLE).build();
        EmitStyle style = new EmitStyle(Provider.PORTABLE, EmitStyle.USUAL.nullability(), false);
        Path out = Path.of("/tmp/el/tries");
        List<Path> files = Files.list(Path.of(System.getenv("SCHEMAS"))).filter(f -> which == null || f.toString().matches(".*(" + which + ").*")).sorted().toList();
        int good = 0;
        long rows = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path folder = Files.createDirectories(out.resolve(name + "-" + System.nanoTime()));
            StringBuilder said = new StringBuilder();
            try {
                GeneratedCode code = name.endsWith(".sql")
                        ? GeneratedCode.of(folder, Files.readString(file), TableChoice.ALL, options, style)
                        : GeneratedCode.ofDatabase(folder, file, options, style);
                for (String c : code.classes()) {
                    if (code.source(c).contains("hibernate")) said.append("  hibernate in " + c + "\n");
                }
                if (code.classes().isEmpty()) { System.out.println("EMPTY " + name); continue; }
                if (hib) {
                    for (HibernateJars jars : HibernateJars.values()) {
                        var p = code.proof(jars);
                        p.faults().forEach(f -> said.append("  " + jars + " " + f + "\n"));
                        p.compilation().warnings().forEach(f -> said.append("  " + jars + " " + f + "\n"));
                    }
                }
                if (System.getenv("NOEL") == null) {
                for (var e : code.onEclipseLink().entrySet()) {
                    if (e.getValue().size() > 1) said.append("  " + e.getKey() + " " + e.getValue() + "\n");
                    try { rows += Long.parseLong(e.getValue().get(0)); } catch (NumberFormatException x) { }
                } }
                if (System.getenv("NOTES") != null) for (Note.Level l : Note.Level.values()) code.notes(l).forEach(t -> System.out.println("    " + l + " " + t));
            } catch (Throwable t) {
                for (Throwable c = t; c != null; c = c.getCause()) said.append("  " + c + "\n");
            }
            if (said.isEmpty()) good++; else System.out.println("BAD " + name + " in " + folder + "\n" + said);
        }
        System.out.println("GOOD " + good + " of " + files.size() + " rows " + rows);
    }
}
