package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;

/** Names of what the generated code uses of Jakarta Persistence and Hibernate. */
final class Persistence {

    static final ClassName ATTRIBUTE_CONVERTER = jakarta("AttributeConverter");
    static final ClassName ATTRIBUTE_OVERRIDE = jakarta("AttributeOverride");
    static final ClassName COLUMN = jakarta("Column");
    static final ClassName CONVERT = jakarta("Convert");
    static final ClassName EMBEDDABLE = jakarta("Embeddable");
    static final ClassName EMBEDDED_ID = jakarta("EmbeddedId");
    static final ClassName ENTITY = jakarta("Entity");
    static final ClassName FETCH_TYPE = jakarta("FetchType");
    static final ClassName FOREIGN_KEY = jakarta("ForeignKey");
    static final ClassName GENERATED_VALUE = jakarta("GeneratedValue");
    static final ClassName GENERATION_TYPE = jakarta("GenerationType");
    static final ClassName ID = jakarta("Id");
    static final ClassName INDEX = jakarta("Index");
    static final ClassName JOIN_COLUMN = jakarta("JoinColumn");
    static final ClassName JOIN_COLUMNS = jakarta("JoinColumns");
    static final ClassName JOIN_TABLE = jakarta("JoinTable");
    static final ClassName MANY_TO_MANY = jakarta("ManyToMany");
    static final ClassName MANY_TO_ONE = jakarta("ManyToOne");
    static final ClassName MAPPED_SUPERCLASS = jakarta("MappedSuperclass");
    static final ClassName MAPS_ID = jakarta("MapsId");
    static final ClassName ONE_TO_MANY = jakarta("OneToMany");
    static final ClassName ONE_TO_ONE = jakarta("OneToOne");
    static final ClassName SEQUENCE_GENERATOR = jakarta("SequenceGenerator");
    static final ClassName TABLE = jakarta("Table");
    static final ClassName UNIQUE_CONSTRAINT = jakarta("UniqueConstraint");

    static final ClassName COLUMN_TRANSFORMER = hibernate("ColumnTransformer");
    static final ClassName EVENT_TYPE = ClassName.get("org.hibernate.generator", "EventType");
    static final ClassName GENERATED = hibernate("Generated");
    static final ClassName IMMUTABLE = hibernate("Immutable");
    static final ClassName JAVA_TYPE = hibernate("JavaType");
    static final ClassName JDBC_TYPE = hibernate("JdbcType");
    static final ClassName JDBC_TYPE_CODE = hibernate("JdbcTypeCode");
    static final ClassName ON_DELETE = hibernate("OnDelete");
    static final ClassName ON_DELETE_ACTION = hibernate("OnDeleteAction");
    static final ClassName SQL_DELETE = hibernate("SQLDelete");
    static final ClassName SQL_INSERT = hibernate("SQLInsert");
    static final ClassName SQL_UPDATE = hibernate("SQLUpdate");
    static final ClassName SQL_TYPES = ClassName.get("org.hibernate.type", "SqlTypes");
    static final ClassName SUBSELECT = hibernate("Subselect");
    static final ClassName SYNCHRONIZE = hibernate("Synchronize");

    private Persistence() {}

    private static ClassName jakarta(String name) {
        return ClassName.get("jakarta.persistence", name);
    }

    private static ClassName hibernate(String name) {
        return ClassName.get("org.hibernate.annotations", name);
    }
}
