package io.github.schemata.migrate.jpa;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a class say of it, read without loading it: a class that cannot be loaded stands in nobody's way
 * unless it is an entity.
 *
 * @param name the class, or the package of a {@code package-info}
 * @param source the file name of its source; null where the compiler was told not to keep it
 * @param annotations descriptors of its visible annotations, {@code Ljakarta/persistence/Entity;}
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html">the class file format</a>
 */
record ClassFile(String name, @Nullable String source, List<String> annotations) {

    private static final String PACKAGE_INFO = ".package-info";
    private static final Set<String> MANAGED = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Converter;");

    ClassFile {
        annotations = List.copyOf(annotations);
    }

    /** Whether Hibernate must know it: a mapped class, or a package that says something of its classes. */
    boolean isManaged() {
        return annotations.stream().anyMatch(MANAGED::contains)
                || isPackage()
                        && annotations.stream()
                                .anyMatch(annotation -> annotation.startsWith("Ljakarta/persistence/")
                                        || annotation.startsWith("Lorg/hibernate/annotations/"));
    }

    boolean isEntity() {
        return annotations.contains("Ljakarta/persistence/Entity;");
    }

    boolean isPackage() {
        return name.endsWith(PACKAGE_INFO);
    }

    /** The name that Hibernate knows it by. */
    String managedName() {
        return isPackage() ? name.substring(0, name.length() - PACKAGE_INFO.length()) : name;
    }

    /**
     * Reads a class file.
     *
     * @throws IOException when it is none
     */
    static ClassFile of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Reader(in).read();
        } catch (RuntimeException e) {
            throw new IOException("no class file", e);
        }
    }

    /** Walks through the one format that every compiler writes. */
    private static final class Reader {

        private final DataInputStream in;
        private final List<@Nullable Object> pool = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        ClassFile read() throws IOException {
            if (in.readInt() != 0xCAFEBABE) {
                throw new IOException("no class file");
            }
            in.readInt();
            readPool();
            in.readUnsignedShort();
            String name = className(in.readUnsignedShort()).replace('/', '.');
            in.readUnsignedShort();
            in.skipBytes(2 * in.readUnsignedShort());
            skipMembers();
            skipMembers();
            return attributes(name);
        }

        private void readPool() throws IOException {
            int count = in.readUnsignedShort();
            pool.add(null);
            while (pool.size() < count) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> pool.add(in.readUTF());
                    case 7 -> pool.add(in.readUnsignedShort());
                    case 5, 6 -> {
                        in.readLong();
                        pool.add(null);
                        pool.add(null);
                    }
                    default -> {
                        in.skipBytes(tag == 15 ? 3 : tag == 8 || tag == 16 || tag >= 19 ? 2 : 4);
                        pool.add(null);
                    }
                }
            }
        }

        private String utf8(int index) {
            return String.valueOf(pool.get(index));
        }

        private String className(int index) {
            return pool.get(index) instanceof Integer name ? utf8(name) : "";
        }

        private void skipMembers() throws IOException {
            int members = in.readUnsignedShort();
            for (int i = 0; i < members; i++) {
                in.skipNBytes(6);
                int attributes = in.readUnsignedShort();
                for (int j = 0; j < attributes; j++) {
                    in.readUnsignedShort();
                    in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
                }
            }
        }

        private ClassFile attributes(String name) throws IOException {
            String source = null;
            List<String> annotations = new ArrayList<>();
            int attributes = in.readUnsignedShort();
            for (int i = 0; i < attributes; i++) {
                String attribute = utf8(in.readUnsignedShort());
                long length = Integer.toUnsignedLong(in.readInt());
                switch (attribute) {
                    case "SourceFile" -> source = utf8(in.readUnsignedShort());
                    case "RuntimeVisibleAnnotations" -> {
                        int count = in.readUnsignedShort();
                        for (int j = 0; j < count; j++) {
                            annotations.add(annotation());
                        }
                    }
                    default -> in.skipNBytes(length);
                }
            }
            return new ClassFile(name, source, annotations);
        }

        private String annotation() throws IOException {
            String type = utf8(in.readUnsignedShort());
            int pairs = in.readUnsignedShort();
            for (int i = 0; i < pairs; i++) {
                in.readUnsignedShort();
                skipElement();
            }
            return type;
        }

        private void skipElement() throws IOException {
            switch (in.readUnsignedByte()) {
                case 'e' -> in.skipNBytes(4);
                case '@' -> annotation();
                case '[' -> {
                    int values = in.readUnsignedShort();
                    for (int i = 0; i < values; i++) {
                        skipElement();
                    }
                }
                default -> in.skipNBytes(2);
            }
        }
    }
}
