package io.github.schemata.sqlite.edit;

import io.github.schemata.sqlite.edit.TableEdit.AddAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.AddCheck;
import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.AddNotNull;
import io.github.schemata.sqlite.edit.TableEdit.AddPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.AddUnique;
import io.github.schemata.sqlite.edit.TableEdit.ChangeType;
import io.github.schemata.sqlite.edit.TableEdit.DropAutoIncrement;
import io.github.schemata.sqlite.edit.TableEdit.DropCheck;
import io.github.schemata.sqlite.edit.TableEdit.DropColumn;
import io.github.schemata.sqlite.edit.TableEdit.DropDefault;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKey;
import io.github.schemata.sqlite.edit.TableEdit.DropForeignKeysTo;
import io.github.schemata.sqlite.edit.TableEdit.DropNotNull;
import io.github.schemata.sqlite.edit.TableEdit.DropPrimaryKey;
import io.github.schemata.sqlite.edit.TableEdit.DropUnique;
import io.github.schemata.sqlite.edit.TableEdit.SetDefault;

/** Sends each edit to what can make it. */
final class Editor implements TableEdit.Visitor<TableText> {

    private final TableText table;

    Editor(TableText table) {
        this.table = table;
    }

    @Override
    public TableText visit(AddColumn edit) {
        return new ColumnEdits(table).add(edit);
    }

    @Override
    public TableText visit(DropColumn edit) {
        return new ColumnEdits(table).drop(edit.column());
    }

    @Override
    public TableText visit(ChangeType edit) {
        return new DefinitionEdits(table, edit.column()).type(edit.type());
    }

    @Override
    public TableText visit(AddNotNull edit) {
        return new DefinitionEdits(table, edit.column()).addNotNull(edit.constraintName());
    }

    @Override
    public TableText visit(DropNotNull edit) {
        return new DefinitionEdits(table, edit.column()).dropNotNull();
    }

    @Override
    public TableText visit(SetDefault edit) {
        return new DefinitionEdits(table, edit.column()).setDefault(edit.expression());
    }

    @Override
    public TableText visit(DropDefault edit) {
        return new DefinitionEdits(table, edit.column()).dropDefault();
    }

    @Override
    public TableText visit(AddAutoIncrement edit) {
        return new AutoIncrementEdits(table, edit.column()).add();
    }

    @Override
    public TableText visit(DropAutoIncrement edit) {
        return new AutoIncrementEdits(table, edit.column()).drop();
    }

    @Override
    public TableText visit(AddPrimaryKey edit) {
        return new PrimaryKeyEdits(table).add(edit);
    }

    @Override
    public TableText visit(DropPrimaryKey edit) {
        return new PrimaryKeyEdits(table).drop();
    }

    @Override
    public TableText visit(AddUnique edit) {
        return new ConstraintEdits(table).add(edit);
    }

    @Override
    public TableText visit(DropUnique edit) {
        return new ConstraintEdits(table).drop(edit);
    }

    @Override
    public TableText visit(AddForeignKey edit) {
        return new ForeignKeyEdits(table).add(edit);
    }

    @Override
    public TableText visit(DropForeignKey edit) {
        return new ForeignKeyEdits(table).drop(edit);
    }

    @Override
    public TableText visit(DropForeignKeysTo edit) {
        String parent = edit.parent();
        return parent == null ? table.withoutForeignKeys() : table.withoutForeignKeysTo(parent);
    }

    @Override
    public TableText visit(AddCheck edit) {
        return new ConstraintEdits(table).add(edit);
    }

    @Override
    public TableText visit(DropCheck edit) {
        return new ConstraintEdits(table).drop(edit);
    }
}
