package io.github.schemata.migrate.verify;

import java.sql.SQLException;

/** Reads how a database stands, again and again; what has not changed is not read again. */
interface StateReader {

    State read() throws SQLException;
}
