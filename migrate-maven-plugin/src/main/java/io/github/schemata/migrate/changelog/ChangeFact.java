package io.github.schemata.migrate.changelog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a changeset does, in words of our own. Names are without their schema: a changelog that has the same
 * table in two schemas is seen as having it once.
 */
public sealed interface ChangeFact {

    /** The table it is about; the empty text where it is about none. */
    default String table() {
        return "";
    }

    /**
     * A column that comes.
     *
     * @param type its declared type; the empty text where none is said
     * @param required whether it is NOT NULL
     * @param fill what the rows that are there get
     * @param key whether it is unique, or the primary key
     * @param references whether it has a foreign key of its own
     */
    record Column(String name, String type, boolean required, Fill fill, boolean key, boolean references) {}

    /** What a new column holds in the rows that are there. */
    enum Fill {
        /** NULL */
        NOTHING,
        /** The same value in all. */
        CONSTANT,
        /** A value of its own in each: a generated number, a function, an expression. */
        EACH
    }

    record TableCreated(String table, List<Column> columns) implements ChangeFact {
        public TableCreated {
            columns = List.copyOf(columns);
        }
    }

    record TableDropped(String table) implements ChangeFact {}

    record TableRenamed(String table, String to) implements ChangeFact {}

    record ViewCreated(String view) implements ChangeFact {}

    record ColumnAdded(String table, Column column) implements ChangeFact {}

    record ColumnDropped(String table, String column) implements ChangeFact {}

    record ColumnRenamed(String table, String column, String to) implements ChangeFact {}

    record TypeChanged(String table, String column, String type) implements ChangeFact {}

    /** @param filled whether it says what NULLs become */
    record NotNullAdded(String table, String column, boolean filled) implements ChangeFact {}

    /** Values are written into columns of the rows that are there. */
    record ColumnsUpdated(String table, List<String> columns) implements ChangeFact {
        public ColumnsUpdated {
            columns = List.copyOf(columns);
        }
    }

    /** A unique or primary key. */
    record KeyAdded(String table, List<String> columns, boolean primary) implements ChangeFact {
        public KeyAdded {
            columns = List.copyOf(columns);
        }
    }

    /** @param checked whether the rows that are there are checked */
    record ForeignKeyAdded(String table, List<String> columns, String referenced, boolean checked)
            implements ChangeFact {
        public ForeignKeyAdded {
            columns = List.copyOf(columns);
        }
    }

    /** @param checked whether the rows that are there are checked */
    record CheckAdded(String table, boolean checked) implements ChangeFact {}

    /**
     * @param columns empty where it is over expressions
     * @param concurrently whether others go on writing meanwhile
     */
    record IndexCreated(String table, List<String> columns, boolean unique, boolean concurrently)
            implements ChangeFact {
        public IndexCreated {
            columns = List.copyOf(columns);
        }
    }

    /** Another change of what a table is, such as of its defaults and constraints. */
    record TableAltered(String table, String what) implements ChangeFact {}

    /** @param text SQL as it is written, of one or more statements */
    record Sql(String text) implements ChangeFact {}

    /** @param what Liquibase's name of it */
    record Other(@Nullable String what) implements ChangeFact {}
}
