package io.github.schemata.sqlite.once;

/**
 * Something to do in a transaction.
 *
 * @param <E> how it fails
 */
@FunctionalInterface
public interface Step<E extends Exception> {

    void run() throws E;
}
