package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is wrong with a changelog, of Liquibase's exceptions in exceptions: where it is, in one line, and the way out. */
final class BrokenChangelog {

    private static final Pattern IN_FILE = Pattern.compile("^\\s*(?:Error parsing|Syntax error in file) (\\S.*?) ?: ");
    private static final Pattern MISSING = Pattern.compile("The file (.+) was not found in the configured search path");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown (change type|precondition) '(.+?)'");
    private static final Pattern ELEMENT =
            Pattern.compile("cvc-complex-type\\.2\\.4\\..*'(?:\\{\"?[^}]*?\"?:)?([^:'{}]+)\\}?'\\. .*", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("Cannot find parser that supports (.+)");
    private static final Pattern SQL_LINE = Pattern.compile("at line (\\d+)");

    private final ChangelogFile changelog;
    private final @Nullable String lastOpened;

    /** @param lastOpened the file that was opened last: the one whose syntax is wrong */
    BrokenChangelog(ChangelogFile changelog, @Nullable String lastOpened) {
        this.changelog = changelog;
        this.lastOpened = lastOpened;
    }

    MigrateException of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrateException known) {
                return known;
            } else if (cause instanceof MarkedYAMLException yaml) {
                return new MigrateException(yaml(yaml), error);
            } else if (cause instanceof SAXParseException xml) {
                return new MigrateException(xml(xml), error);
            } else if (cause instanceof StackOverflowError) {
                return new MigrateException(
                        changelog.file()
                                + ": a changelog includes itself, directly or by way of others; the last one was "
                                + lastOpened + ".\nTake one <include> or includeAll of the circle out.",
                        error);
            } else if (cause.getClass().getSimpleName().equals("XSDLookUpException")) {
                return new MigrateException(entity(String.valueOf(cause.getMessage())), error);
            }
        }
        return new MigrateException(said(error), error);
    }

    private String yaml(MarkedYAMLException error) {
        Mark mark = error.getProblemMark();
        String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        return onDisk(lastOpened) + place + ": " + oneLine(error.getProblem())
                + ".\nCorrect the file: above and at this place it is no "
                + (String.valueOf(lastOpened).endsWith(".json") ? "JSON" : "YAML") + ".";
    }

    private String xml(SAXParseException error) {
        String message = oneLine(error.getMessage());
        Matcher element = ELEMENT.matcher(message);
        String place = onDisk(lastOpened) + ":" + error.getLineNumber() + ":" + error.getColumnNumber() + ": ";
        if (element.matches()) {
            return place + "<" + element.group(1) + "> is unknown, or not allowed here.\n" + extensionCure();
        }
        return place + message + (message.endsWith(".") ? "" : ".") + "\nCorrect the file.";
    }

    private String entity(String message) {
        Matcher name = Pattern.compile("xml entity (.+?)\\. ").matcher(message);
        return onDisk(lastOpened) + ": it names " + (name.find() ? name.group(1) : "an XML entity")
                + ", and XML entities from elsewhere are never opened.\n"
                + "For a schema name http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd,"
                + " or put the jar that has it into the plugin's <dependencies>.";
    }

    private String said(Throwable error) {
        String file = lastOpened;
        String message = String.valueOf(error.getMessage());
        boolean inFile = false;
        for (Matcher prefix = IN_FILE.matcher(message); prefix.find(); prefix = IN_FILE.matcher(message)) {
            file = prefix.group(1);
            inFile = true;
            message = message.substring(prefix.end());
        }
        Matcher missing = MISSING.matcher(message);
        Matcher unknown = UNKNOWN.matcher(message);
        Matcher format = FORMAT.matcher(message);
        Matcher line = SQL_LINE.matcher(message);
        if (missing.find()) {
            return onDisk(file) + ": there is no file " + missing.group(1) + ", which it names.\n"
                    + "It is looked for in " + changelog.resourceRoot()
                    + " and in the project's class path. Correct the path, or set migrate.resourceRoot.";
        } else if (unknown.find()) {
            return onDisk(file) + ": there is no " + unknown.group(1) + " '" + unknown.group(2) + "'.\n"
                    + extensionCure();
        } else if (format.find()) {
            return onDisk(file) + ": it includes " + format.group(1) + ", whose format is not known.\n"
                    + "Changelogs end in .yaml, .yml, .xml, .json or .sql.";
        } else if (message.strip().startsWith("Unexpected formatting") && line.find()) {
            return onDisk(lastOpened) + ":" + line.group(1) + ": this is no line of formatted SQL.\n"
                    + "A changeset begins with '--changeset author:id'.";
        } else if (message.contains("Could not find databaseChangeLog node")
                || message.contains("cannot be cast")
                || message.startsWith("databaseChangeLog does not contain")
                || message.startsWith("Empty file")
                || message.startsWith("Unable to parse empty file")) {
            return onDisk(lastOpened) + ": it has no list 'databaseChangeLog:' at its top.\n"
                    + "Correct the file, or keep files that are no changelogs out of folders of includeAll.";
        }
        return onDisk(inFile ? file : lastOpened) + ": " + withoutException(oneLine(message)) + "\nCorrect the file.";
    }

    private static String extensionCure() {
        return "Correct the spelling, or add the jar of the Liquibase extension that has it to the plugin's <dependencies>.";
    }

    /** Exceptions' own names are noise to a reader. */
    private static String withoutException(String message) {
        return message.replaceAll("^(?:(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): )+", "");
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private String onDisk(@Nullable String path) {
        if (path == null) {
            return changelog.file().toString();
        }
        Path file = changelog.resourceRoot().resolve(path);
        return Files.exists(file) ? file.toString() : path;
    }
}
