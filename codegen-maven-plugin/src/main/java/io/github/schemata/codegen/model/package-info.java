/** What is going to be written, decided in full and free of databases and of Java emitters. */
@NullMarked
package io.github.schemata.codegen.model;

import org.jspecify.annotations.NullMarked;
