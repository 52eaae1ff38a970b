/** One run at a time: a lock that is free again when its holder is gone. */
@NullMarked
package io.github.schemata.sqlite.lock;

import org.jspecify.annotations.NullMarked;
