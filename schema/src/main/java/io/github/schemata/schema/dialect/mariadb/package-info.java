/** MariaDB and MySQL: read from information_schema, one query per kind. */
@NullMarked
package io.github.schemata.schema.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
