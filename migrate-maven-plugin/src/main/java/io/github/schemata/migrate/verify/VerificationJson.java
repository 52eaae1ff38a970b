package io.github.schemata.migrate.verify;

/** A verification as JSON. */
final class VerificationJson {

    private VerificationJson() {}

    static String of(Verification all) {
        return "";
    }
}
