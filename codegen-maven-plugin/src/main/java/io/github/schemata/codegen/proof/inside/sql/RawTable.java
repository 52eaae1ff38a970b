package io.github.schemata.codegen.proof.inside.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one table as the database stores them, past Hibernate. */
public interface RawTable {

    /** What a cell holds: the storage class or type, "null" for none, and the value as a SQL literal or as text. */
    record Cell(String storage, String literal) {}

    /** A value of a key column of the row that was written, as Java has it. */
    interface Key {
        @Nullable
        Object of(String column);
    }

    CheckedSamples samples();

    /** Its name, quoted. */
    String name();

    /** The locator of the row with the fewest NULLs, as SQL literals; empty where the table is, or rows have none. */
    Optional<List<String>> fullestRow() throws SQLException;

    /** A condition that holds for the row alone. */
    String isRow(List<String> locator);

    /** Remembers which rows there are, so that {@link #newRow} can tell the one that came. */
    void remember() throws SQLException;

    /** The row that came; empty where none did. */
    Optional<List<String>> newRow(Key key) throws SQLException;

    /** Whether no new row means that none was written; else it only cannot be told which. */
    boolean tellsEveryRow();

    /** Every column but the generated ones. */
    Map<String, Cell> row(List<String> locator) throws SQLException;

    /** Some different texts of a column. */
    List<String> texts(String column, int limit) throws SQLException;
}
