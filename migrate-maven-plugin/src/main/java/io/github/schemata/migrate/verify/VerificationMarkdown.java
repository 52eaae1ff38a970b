package io.github.schemata.migrate.verify;

/** A verification as Markdown. */
final class VerificationMarkdown {

    private VerificationMarkdown() {}

    static String of(Verification all) {
        return "";
    }
}
