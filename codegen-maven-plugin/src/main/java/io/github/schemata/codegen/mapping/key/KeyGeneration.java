package io.github.schemata.codegen.mapping.key;

import io.github.schemata.codegen.mapping.defaults.DefaultValue;
import io.github.schemata.codegen.model.Generation;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.SqlType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells who chooses the keys of new rows: the column, or its default in the hands of the JPA provider. */
public final class KeyGeneration {

    /** {@code nextval('shop.numbers'::regclass)} of PostgreSQL, {@code nextval(`shop`.`numbers`)} of MariaDB. */
    private static final Pattern NEXT =
            Pattern.compile("nextval\\('?([^':]+?)'?(?:::regclass)?\\)", Pattern.CASE_INSENSITIVE);

    private static final Pattern RANDOM =
            Pattern.compile("(?:gen_random_uuid|uuid_generate_v4|uuid)\\(\\)", Pattern.CASE_INSENSITIVE);

    private final List<Sequence> sequences;

    public KeyGeneration(List<Sequence> sequences) {
        this.sequences = sequences;
    }

    /** Null where the one who makes an object gives it its key. */
    @Nullable
    public Generation of(KeyChoice.Columns key) {
        if (key.generated()) {
            return Generation.BY_COLUMN;
        }
        Column column = key.columns().get(0);
        String text = column.defaultText();
        if (text == null) {
            return null;
        }
        String bare = DefaultValue.Parser.bare(text.strip());
        if (column.type() instanceof SqlType.Uuid && RANDOM.matcher(bare).matches()) {
            return new Generation.ByRandom();
        }
        Matcher next = NEXT.matcher(bare);
        return column.type() instanceof SqlType.Whole && next.matches() ? bySequence(next.group(1)) : null;
    }

    private @Nullable Generation bySequence(String spelled) {
        String plain = spelled.replace("\"", "").replace("`", "");
        return sequences.stream()
                .filter(sequence -> plain.equals(sequence.name().toString())
                        || plain.endsWith("." + sequence.name().name())
                                && sequence.name().schema() == null)
                .findFirst()
                .map(sequence -> new Generation.BySequence(sequence.name(), sequence.increment()))
                .orElse(null);
    }
}
