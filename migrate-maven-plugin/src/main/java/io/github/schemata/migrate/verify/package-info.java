/** A changelog put to the test: up, down step by step, up again, each state compared with what it should be. */
@NullMarked
package io.github.schemata.migrate.verify;

import org.jspecify.annotations.NullMarked;
