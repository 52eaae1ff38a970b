package io.github.schemata.codegen.proof;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The compiled entities, at work on a database: implemented in the project's class loader. */
public interface ProjectCode extends AutoCloseable {

    /** How Hibernate asks the driver for the tables when it validates: the values of its own setting. */
    enum Extraction {
        GROUPED,
        INDIVIDUALLY;

        /** The value of {@code hibernate.hbm2ddl.jdbc_metadata_extraction_strategy}. */
        public String setting() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Hibernate said no.
     *
     * @param message one line
     * @param mismatch whether it compared and found a difference; false where it broke down before
     */
    record Refusal(String message, boolean mismatch) {}

    /** All entities, ordered by class name. */
    List<MappedEntity> entities();

    /**
     * Lets Hibernate compare the mapping with the tables of a database.
     *
     * @param url the database
     * @param exceptTables tables that are not compared
     */
    Optional<Refusal> validate(String url, Extraction extraction, List<String> exceptTables);

    /** Boots Hibernate on the database that is read and written; empty where it does. */
    Optional<Refusal> boot();

    /** Reads every row and initialises its references. */
    ReadOutcome read(MappedEntity entity);

    /** Writes one row and reads it back. */
    WriteOutcome write(MappedEntity entity);

    /** The join tables that collections write, ordered by class name. */
    List<JoinedTable> joinedTables();

    /** Reads every row of a join table through the collections on its sides. */
    LinkOutcome readLinks(JoinedTable joined);

    /** Writes one row of a join table, reads it back and takes it out again. */
    WriteOutcome writeLink(JoinedTable joined);

    @Override
    void close();
}
