package io.github.schemata.codegen.source.changelog;

import io.github.schemata.codegen.CodegenException;
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
    private static final Pattern MISSING = Pattern.compile("The file '?(.+?)'? was not found");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown (change type|precondition) '(.+?)'");
    private static final Pattern FORMAT = Pattern.compile("Cannot find parser that supports (.+)");

    private static final String FORMATS = "Changelogs end in .yaml, .yml, .xml, .json or .sql.";

    private final Path changelog;
    private final Resources resources;

    BrokenChangelog(Path changelog, Resources resources) {
        this.changelog = changelog;
        this.resources = resources;
    }

    CodegenException of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException yaml) {
                return new CodegenException(yaml(yaml), error);
            } else if (cause instanceof SAXParseException xml) {
                return new CodegenException(
                        onDisk(resources.lastOpened()) + ":" + xml.getLineNumber() + ":" + xml.getColumnNumber() + ": "
                                + Reason.onOneLine(String.valueOf(xml.getMessage())) + "\nCorrect the file.",
                        error);
            } else if (cause instanceof StackOverflowError) {
                return new CodegenException(
                        changelog + ": a changelog includes itself, directly or by way of others; the last one was "
                                + resources.lastOpened() + ".\nTake one include or includeAll of the circle out.",
                        error);
            } else if (cause.getClass().getSimpleName().equals("XSDLookUpException")) {
                return new CodegenException(
                        onDisk(resources.lastOpened()) + ": it names an XML entity or schema from elsewhere, and those"
                                + " are never opened.\nTake it out; for a schema name"
                                + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd.",
                        error);
            }
        }
        return new CodegenException(said(error), error);
    }

    private String yaml(MarkedYAMLException error) {
        Mark mark = error.getProblemMark();
        String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        return onDisk(resources.lastOpened()) + place + ": " + Reason.onOneLine(String.valueOf(error.getProblem()))
                + ".\nCorrect the file: above and at this place it is no "
                + (String.valueOf(resources.lastOpened()).endsWith(".json") ? "JSON" : "YAML") + ".";
    }

    private String said(Throwable error) {
        String file = resources.lastOpened();
        String message = String.valueOf(error.getMessage());
        for (Matcher prefix = IN_FILE.matcher(message); prefix.find(); prefix = IN_FILE.matcher(message)) {
            file = prefix.group(1);
            message = message.substring(prefix.end());
        }
        Matcher missing = MISSING.matcher(message);
        Matcher unknown = UNKNOWN.matcher(message);
        Matcher format = FORMAT.matcher(message);
        if (missing.find()) {
            return onDisk(file) + ": there is no file " + missing.group(1) + ", which it names.\nIt is looked for in "
                    + resources.getRootPath() + " and nowhere else. Correct the path.";
        } else if (unknown.find()) {
            return onDisk(file) + ": there is no " + unknown.group(1) + " '" + unknown.group(2) + "'.\n"
                    + "Correct the spelling, or add the jar of the Liquibase extension that has it to the plugin's"
                    + " <dependencies>.";
        } else if (format.find()) {
            return onDisk(file) + ": the format of " + format.group(1) + " is not known.\n" + FORMATS;
        } else if (message.contains("Could not find databaseChangeLog node")
                || message.contains("cannot be cast")
                || message.startsWith("databaseChangeLog does not contain")
                || message.startsWith("Empty file")
                || message.startsWith("Unable to parse empty file")) {
            return onDisk(file) + ": it has no list 'databaseChangeLog:' at its top.\nGive a Liquibase changelog. "
                    + FORMATS;
        }
        return onDisk(file) + ": " + Reason.onOneLine(message) + "\nCorrect the file.";
    }

    private String onDisk(@Nullable String path) {
        if (path == null) {
            return changelog.toString();
        }
        Path file = resources.getRootPath().resolve(path);
        return Files.exists(file) ? file.toString() : path;
    }
}
