/** A changelog run on a throw-away database, without anything that reaches beyond it. */
@NullMarked
package io.github.schemata.migrate.replay;

import org.jspecify.annotations.NullMarked;
