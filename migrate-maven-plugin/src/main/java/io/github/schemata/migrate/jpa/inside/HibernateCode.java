package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.migrate.jpa.BootSetup;
import io.github.schemata.migrate.jpa.EntityCode;
import io.github.schemata.migrate.jpa.EntitySchema;
import org.hibernate.Version;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;

/** The project's Hibernate at work; made by name in the project's class loader. */
public final class HibernateCode implements EntityCode {

    @Override
    public EntitySchema read(BootSetup setup) {
        EntityManagerFactoryBuilderImpl boot = new EntityManagerFactoryBuilderImpl(
                UnitDescriptor.of(setup), Settings.of(setup), HibernateCode.class.getClassLoader());
        try {
            MetadataImplementor metadata = boot.metadata();
            Constraints.apply(metadata, boot.getConfigurationValues());
            return new SchemaReader(metadata, boot.getConfigurationValues()).read(Version.getVersionString());
        } finally {
            boot.cancel();
            DriverManagerCleanup.run();
        }
    }
}
