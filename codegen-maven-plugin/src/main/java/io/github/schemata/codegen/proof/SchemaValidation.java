package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.ProjectCode.Extraction;
import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets Hibernate validate the schema, around what it cannot validate at all. */
final class SchemaValidation {

    private final ProjectCode code;
    private final Schema schema;
    private final boolean portable;
    private final List<String> notes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** @param portable whether the code uses nothing of Hibernate's */
    SchemaValidation(ProjectCode code, Schema schema, boolean portable) {
        this.code = code;
        this.schema = schema;
        this.portable = portable;
    }

    List<String> notes() {
        return notes;
    }

    List<String> faults() {
        return faults;
    }

    /**
     * Validates in both ways.
     *
     * @param database where the tables are
     * @param spare makes a copy of it that may be changed, where that is possible
     */
    void run(DatabaseAccess database, Supplier<Optional<DatabaseAccess>> spare) {
        for (Extraction extraction : Extraction.values()) {
            Optional<Refusal> refusal = code.validate(database, extraction, List.of());
            // Hibernate has started before, so what breaks down now is only its look at the tables.
            if (refusal.isPresent() && !refusal.get().mismatch()) {
                String message = refusal.get().message();
                spare.get()
                        .ifPresentOrElse(
                                copy -> validateOthers(copy, extraction, Unvalidatable.in(schema), message),
                                () -> note(extraction, message, "nothing this way"));
            } else {
                refusal.ifPresent(no -> judge(database, extraction, no));
            }
        }
    }

    /** The driver has names for some types that cannot be declared. */
    private void judge(DatabaseAccess database, Extraction extraction, Refusal mismatch) {
        List<String> odd = odd(extraction);
        if (odd.isEmpty()) {
            faults.add(line(extraction, mismatch));
            return;
        }
        code.validate(database, extraction, odd)
                .ifPresentOrElse(
                        other -> faults.add(line(extraction, other)),
                        () -> notes.add(line(extraction, mismatch) + "; "
                                + (portable
                                        ? "portable code cannot tell it otherwise"
                                        : "the driver has two names for such a type")
                                + ": validated all but " + String.join(", ", odd)));
    }

    /** The tables that may be refused for that: most only where Hibernate asks for the tables one by one. */
    private List<String> odd(Extraction extraction) {
        Stream<String> serial = portable ? SerialTypes.tables(schema).stream() : Stream.of();
        if (extraction != Extraction.INDIVIDUALLY) {
            return serial.toList();
        }
        Stream<String> spaced = portable ? SpacedTypes.tables(schema).stream() : Stream.of();
        return Stream.of(TwoNamedTypes.tables(schema).stream(), spaced, serial)
                .flatMap(tables -> tables)
                .distinct()
                .toList();
    }

    private static String line(Extraction extraction, Refusal refusal) {
        return "Hibernate's schema validation (" + extraction.setting() + "): " + refusal.message();
    }

    /** Without what stops it; there may be nothing such, for it also stops at a thousand tables. */
    private void validateOthers(DatabaseAccess copy, Extraction extraction, Unvalidatable odd, String first) {
        drop(copy.url(), odd);
        Optional<Refusal> refusal = code.validate(copy, extraction, odd.tables());
        refusal.filter(Refusal::mismatch).ifPresent(no -> faults.add(line(extraction, no)));
        boolean brokeAgain = refusal.isPresent() && !refusal.get().mismatch();
        note(extraction, first, brokeAgain ? "nothing this way" : "all but " + String.join(", ", odd.names()));
    }

    private void note(Extraction extraction, String message, String validated) {
        notes.add("Hibernate's own schema validation (" + extraction.setting() + ") breaks down on this database, "
                + "whatever is mapped (" + message + "); validated " + validated);
    }

    /** Takes away what stops the extraction; with a virtual table its shadow tables go, with a table its views. */
    private void drop(String url, Unvalidatable odd) {
        try (Connection connection = SqliteCopy.open(url);
                Statement statement = connection.createStatement()) {
            for (String view : odd.views()) {
                statement.execute("drop view " + quoted(view));
            }
            for (String table : odd.tables()) {
                statement.execute("drop table if exists " + quoted(table));
            }
            for (TableName view : schema.views().stream().map(View::name).toList()) {
                dropIfBroken(statement, view.name());
            }
        } catch (SQLException e) {
            faults.add("the spare copy cannot be changed: " + e.getMessage());
        }
    }

    private static void dropIfBroken(Statement statement, String view) throws SQLException {
        try {
            statement.executeQuery("select * from " + quoted(view) + " limit 0").close();
        } catch (SQLException e) {
            statement.execute("drop view if exists " + quoted(view));
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
