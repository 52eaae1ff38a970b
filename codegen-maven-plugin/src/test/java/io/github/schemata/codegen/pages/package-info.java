/** Pages of the guide that are made from the code, so that they say what it does. */
@NullMarked
package io.github.schemata.codegen.pages;

import org.jspecify.annotations.NullMarked;
