package io.github.schemata.migrate.changelog;

/**
 * What a changeset is known by, in the changelog and in DATABASECHANGELOG.
 *
 * @param id its id
 * @param author its author
 * @param file the path of its file (its {@code logicalFilePath} where it has one), without {@code classpath:}
 */
public record ChangesetKey(String id, String author, String file) {

    @Override
    public String toString() {
        return id + "@" + file;
    }
}
