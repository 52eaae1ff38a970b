/** Properties that hold for any schema and any changes. */
@NullMarked
package io.github.schemata.sqlite.property;

import org.jspecify.annotations.NullMarked;
