package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.ProjectCode.Extraction;
import io.github.schemata.codegen.proof.ProjectCode.Refusal;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets Hibernate validate the schema, around what it cannot validate at all. */
final class SchemaValidation {

    private static final String TOO_MANY_COLUMNS = "too many terms in compound SELECT";

    private final ProjectCode code;
    private final Schema schema;
    private final List<String> notes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    SchemaValidation(ProjectCode code, Schema schema) {
        this.code = code;
        this.schema = schema;
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
     * @param url the database
     * @param spare makes a copy of it that may be changed, and tells its url
     */
    void run(String url, Supplier<String> spare) {
        for (Extraction extraction : Extraction.values()) {
            Optional<Refusal> refusal = code.validate(url, extraction, List.of());
            Unvalidatable odd = Unvalidatable.in(schema);
            if (refusal.isPresent() && !refusal.get().mismatch() && !odd.isEmpty()) {
                validateOthers(spare.get(), extraction, odd, refusal.get());
            } else {
                refusal.ifPresent(no -> refused(extraction, no));
            }
        }
    }

    /** To read all columns of a database at once, the driver writes a statement with a term for each of them. */
    private void refused(Extraction extraction, Refusal refusal) {
        if (refusal.message().contains(TOO_MANY_COLUMNS)) {
            notes.add("Hibernate's own schema validation (" + extraction.setting() + ") cannot read a database with so"
                    + " many columns, whatever is mapped (" + refusal.message() + ")");
        } else {
            faults.add(line(extraction, refusal));
        }
    }

    private static String line(Extraction extraction, Refusal refusal) {
        return "Hibernate's schema validation (" + extraction.setting() + "): " + refusal.message();
    }

    private void validateOthers(String url, Extraction extraction, Unvalidatable odd, Refusal first) {
        drop(url, odd);
        Optional<Refusal> refusal = code.validate(url, extraction, odd.tables());
        refusal.ifPresent(no -> refused(extraction, no));
        List<String> names = new ArrayList<>(odd.tables());
        names.addAll(odd.views());
        notes.add(
                "Hibernate's own schema validation (" + extraction.setting() + ") breaks down, whatever is mapped, on "
                        + "a column without a plain declared type; validated without " + String.join(", ", names) + " ("
                        + first.message() + ")");
    }

    /** Takes away what stops the extraction; with a virtual table its shadow tables go, with a table its views. */
    private void drop(String url, Unvalidatable odd) {
        try (Connection connection = DriverManager.getConnection(url);
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
