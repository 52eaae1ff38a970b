package io.github.schemata.sqlite.once;

/** The work where every change writes at once. */
public final class NothingWaits implements UnitOfWork {

    @Override
    public void flush() {}

    @Override
    public void discard() {}

    @Override
    public void verify() {}
}
