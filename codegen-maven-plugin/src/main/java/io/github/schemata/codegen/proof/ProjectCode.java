package io.github.schemata.codegen.proof;

import java.sql.SQLException;
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
     * @param database where they are
     * @param exceptTables tables that are not compared
     */
    Optional<Refusal> validate(DatabaseAccess database, Extraction extraction, List<String> exceptTables);

    /**
     * Lets Hibernate make the tables of its mapping in an empty database, or drop them again.
     *
     * @param tables whether they are to be there
     */
    Optional<Refusal> make(boolean tables);

    /** Lets Hibernate write the query for all rows, where there is no database to run it on. */
    Optional<Refusal> ask(MappedEntity entity);

    /** Boots Hibernate on the database that is read and written; empty where it does. */
    Optional<Refusal> boot();

    /**
     * Turns to an entity: what is counted and read of it from now on is of one moment.
     *
     * @throws SQLException when the database says no
     */
    void turnTo(MappedEntity entity) throws SQLException;

    /** How many rows the database itself counts. */
    long count(MappedEntity entity) throws SQLException;

    /** How many foreign keys of the rows lead to no row, as the database itself sees it. */
    long brokenReferences(MappedEntity entity) throws SQLException;

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
