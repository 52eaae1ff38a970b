/** Runs a script of SQL on a database of its own, and nothing of it beyond that. */
@NullMarked
package io.github.schemata.schema.dialect.sqlite.script;

import org.jspecify.annotations.NullMarked;
