package io.github.schemata.codegen.mapping.name;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.name.RenameTargets.Target;
import io.github.schemata.codegen.mapping.target.TargetNames;
import io.github.schemata.codegen.naming.GivenNames;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that the user gives, which win over all rules. Each one is checked before anything is named. */
public final class Renames {

    private static final int NAMED = 30;

    private final Map<Target, String> given = new LinkedHashMap<>();

    private Renames() {}

    /**
     * Reads them.
     *
     * @param lines {@code Table=ClassName} and {@code Table.column=attribute}
     * @param schema what there is, chosen or not: a pom may have one list for several runs
     * @throws CodegenException for a line that names nothing, or gives no name that Java would take
     */
    public static Renames of(List<String> lines, Schema schema) {
        Renames renames = new Renames();
        RenameTargets targets = new RenameTargets(lines.isEmpty() ? empty(schema) : schema);
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> renames.add(line, targets));
        return renames;
    }

    private static Schema empty(Schema schema) {
        return new Schema(schema.product(), List.of(), List.of(), List.of(), List.of());
    }

    private void add(String line, RenameTargets targets) {
        int equals = line.lastIndexOf('=');
        if (equals < 1 || equals == line.length() - 1) {
            throw new CodegenException("codegen.renames has \"" + line
                    + "\", which is no rename.\nWrite Table=ClassName or Table.column=attribute.");
        }
        String name = line.substring(equals + 1).strip();
        Target target = target(line.substring(0, equals).strip(), targets);
        Optional<String> problem =
                target.column() == null ? GivenNames.problemOfClass(name) : GivenNames.problemOfAttribute(name);
        problem.ifPresent(flaw -> refuse(line, name, flaw));
        String before = given.putIfAbsent(target, name);
        if (before != null && !before.equals(name)) {
            throw new CodegenException("codegen.renames calls " + target.quoted() + " both " + before + " and " + name
                    + ".\nLeave one of them.");
        }
    }

    private static void refuse(String line, String name, String flaw) {
        throw new CodegenException("codegen.renames has \"" + line + "\", but the name " + name + " " + flaw
                + ".\nGive another one behind the equals sign.");
    }

    private static Target target(String called, RenameTargets targets) {
        List<Target> found = targets.called(called);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw missing(called, targets);
        }
        String all = found.stream().map(Target::quoted).collect(Collectors.joining(" or "));
        throw new CodegenException(
                "codegen.renames has " + called + ", which can mean more than one.\nWrite " + all + ".");
    }

    private static CodegenException missing(String called, RenameTargets targets) {
        List<String> columns = targets.columnsBehind(called);
        return columns == null
                ? new CodegenException("codegen.renames has " + called + ", which is no table or view.\nThere are: "
                        + listed(targets.tables()) + ".")
                : new CodegenException("codegen.renames has " + called + ", but there is no such column.\nThere are: "
                        + listed(columns) + ".");
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String list = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? list + " and " + (names.size() - NAMED) + " more" : list;
    }

    /** The same for tables that have other names there. */
    public Renames on(TargetNames names) {
        Renames there = new Renames();
        given.forEach((target, name) -> {
            String column = target.column();
            there.given.put(
                    new Target(names.of(target.table()), column == null ? null : names.of(target.table(), column)),
                    name);
        });
        return there;
    }

    /** The class of a table or view, where the user names it. */
    public Optional<String> entity(TableName table) {
        return Optional.ofNullable(given.get(new Target(table, null)));
    }

    /** The attribute of a column, where the user names it. */
    Optional<String> attribute(TableName table, String column) {
        return Optional.ofNullable(given.get(new Target(table, column)));
    }
}
