/** What can be changed about a table, as an edit of its CREATE TABLE text. Text in, text out: no database, no Liquibase. */
@NullMarked
package io.github.schemata.sqlite.edit;

import org.jspecify.annotations.NullMarked;
