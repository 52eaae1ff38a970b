package io.github.schemata.codegen.proof;

import java.util.List;

/** What came of writing one row of an entity and reading it back. */
public sealed interface WriteOutcome {

    /** The entity is one that is only read. */
    record ReadOnly() implements WriteOutcome {}

    /**
     * The row came back as it was written.
     *
     * @param how "copy" of an existing row, or "made" from nothing
     * @param notes what differs from the copied row without being wrong
     */
    record Written(String how, List<String> notes) implements WriteOutcome {

        public Written {
            notes = List.copyOf(notes);
        }
    }

    /** No row could be written, and the code is not to blame. */
    record NotWritten(String reason) implements WriteOutcome {}

    /** The row could not be written as mapped, or came back different. */
    record Wrong(List<String> faults) implements WriteOutcome {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }
}
