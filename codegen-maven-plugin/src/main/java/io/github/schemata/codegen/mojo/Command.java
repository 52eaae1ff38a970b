package io.github.schemata.codegen.mojo;

import java.util.Properties;
import java.util.stream.Collectors;

/** A command that the user can paste: a goal, with what was given by {@code -D} on the last one. */
final class Command {

    private static final String PREFIX = "codegen.";

    private final Properties typed;
    private final String beginning;

    /** @param beginning the command without parameters, {@code mvn codegen:generate} */
    Command(String beginning, Properties typed) {
        this.beginning = beginning;
        this.typed = typed;
    }

    @Override
    public String toString() {
        String parameters = typed.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.equals("codegen.skip"))
                .sorted()
                .map(name -> " -D" + name + "=" + value(name))
                .collect(Collectors.joining());
        return beginning + parameters;
    }

    /** No password, neither as one nor inside a url. */
    private String value(String name) {
        if (name.equals("codegen.password")) {
            return "…";
        }
        String value = typed.getProperty(name).replaceAll("\\R", " ");
        String shown =
                name.equals("codegen.url") ? value.replaceAll("\\?.*", "?…").replaceAll("//.*@", "//…@") : value;
        return shown.matches("[\\w./:,@%+=…-]*") ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}
