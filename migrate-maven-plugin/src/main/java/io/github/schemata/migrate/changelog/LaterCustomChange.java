package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import liquibase.Scope;
import liquibase.change.ChangeMetaData;
import liquibase.change.CheckSum;
import liquibase.change.DatabaseChange;
import liquibase.change.custom.CustomChange;
import liquibase.change.custom.CustomChangeChecksum;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.database.Database;
import liquibase.exception.CustomChangeException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;
import liquibase.serializer.core.string.StringChangeLogSerializer;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * {@code customChange} whose class is not touched before it is to do something. Liquibase makes an object of it to read
 * the changelog: code of the user's would run, and the class be required, only to look where a database stands.
 */
@DatabaseChange(
        name = "customChange",
        description = "Runs a class of the project",
        priority = ChangeMetaData.PRIORITY_DATABASE + 10)
public final class LaterCustomChange extends CustomChangeWrapper {

    private static final Set<String> OWN_NODES = Set.of("class", "className", "params", "param");

    private @Nullable String className;

    @Override
    public CustomChangeWrapper setClass(String name) {
        className = name;
        return this;
    }

    @Override
    public @Nullable String getClassName() {
        return className;
    }

    /** As Liquibase does it, but by the class alone; of a class that is missing nothing is known but what stands here. */
    @Override
    public void customLoadLogic(ParsedNode node, ResourceAccessor resources) throws ParsedNodeException {
        ParsedNode named = node.getChild(null, "params");
        for (ParsedNode child : (named == null ? node : named).getChildren(null, "param")) {
            Object value = child.getValue() == null ? child.getChildValue(null, "value") : child.getValue();
            String name = child.getChildValue(null, "name", String.class);
            if (name == null) {
                throw new ParsedNodeException("Custom change param " + child + " does not have a 'name' attribute");
            }
            setParam(name, value == null ? null : value.toString());
        }
        Class<?> type = type();
        for (ParsedNode child : node.getChildren()) {
            boolean property = type == null ? !OWN_NODES.contains(child.getName()) : hasProperty(type, child.getName());
            if (child.getValue() != null && property) {
                setParam(child.getName(), child.getValue().toString());
            }
        }
    }

    private static boolean hasProperty(Class<?> type, String name) {
        String end = name.substring(0, 1).toUpperCase(Locale.ENGLISH) + name.substring(1);
        Set<String> read = Set.of("get" + end, "is" + end);
        Method[] methods = type.getMethods();
        return Arrays.stream(methods)
                        .anyMatch(method -> method.getParameterCount() == 0 && read.contains(method.getName()))
                && Arrays.stream(methods)
                        .anyMatch(method -> method.getParameterCount() == 1
                                && method.getName().equals("set" + end));
    }

    /** Loaded and not initialized; null where there is none. */
    private @Nullable Class<?> type() {
        try {
            return Class.forName(className, false, Scope.getCurrentScope().getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    @Override
    public CheckSum generateCheckSum() {
        Class<?> type = type();
        if (type != null && CustomChangeChecksum.class.isAssignableFrom(type)) {
            // Its own words are its checksum: it must be asked.
            make();
            return super.generateCheckSum();
        }
        String[] excluded = getExcludedFieldFilters(Scope.getCurrentScope().getChecksumVersion());
        return CheckSum.compute(new StringChangeLogSerializer(new StringChangeLogSerializer.FieldFilter() {
                    @Override
                    public boolean include(Object of, String field, Object value) {
                        return !Arrays.asList(excluded).contains(field) && super.include(of, field, value);
                    }
                })
                .serialize(this, false));
    }

    @Override
    public boolean supports(Database database) {
        return true;
    }

    @Override
    public ValidationErrors validate(Database database) {
        make();
        return super.validate(database);
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        make();
        return super.generateStatements(database);
    }

    @Override
    public SqlStatement[] generateRollbackStatements(Database database) throws RollbackImpossibleException {
        make();
        return super.generateRollbackStatements(database);
    }

    @Override
    public boolean supportsRollback(Database database) {
        make();
        return super.supportsRollback(database);
    }

    @Override
    public String getConfirmationMessage() {
        make();
        return super.getConfirmationMessage();
    }

    /**
     * Makes the object.
     *
     * @throws MigrateException when its class is missing, or cannot be used
     */
    void make() {
        CustomChange made = getCustomChange();
        if (made != null) {
            return;
        }
        try {
            super.setClass(Objects.requireNonNull(className));
        } catch (CustomChangeException e) {
            throw unusable(e);
        }
    }

    private MigrateException unusable(CustomChangeException e) {
        String of =
                getChangeSet() == null ? "A customChange" : "The customChange of " + ChangesetFacts.key(getChangeSet());
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof ClassNotFoundException) {
            return new MigrateException(
                    of + " names the class " + className + ", which is not in the project's class path.\n"
                            + "Compile the project first (mvn compile migrate:update), or add the jar that has it to the"
                            + " project's dependencies.",
                    e);
        }
        return new MigrateException(
                of + " cannot make an object of " + className + ": " + cause
                        + "\nIt needs a public constructor without parameters, and must implement CustomSqlChange or"
                        + " CustomTaskChange.",
                e);
    }
}
