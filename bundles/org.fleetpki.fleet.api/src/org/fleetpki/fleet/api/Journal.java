// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was about to be done and what was done, on disk before the call returns. It is what a killed run resumes from.
 */
@ProviderType
public interface Journal {

    /** Append an entry; when this returns, it survives {@code kill -9} and power loss. */
    void append(Entry entry) throws FleetException;

    /** The entries of one device in one plan, oldest first. */
    List<Entry> entries(String planId, String deviceId) throws FleetException;

    /**
     * One line of the journal.
     *
     * @param planId the plan
     * @param deviceId the device
     * @param step the step, by the name of its {@link StepKind}, or empty for a mark of the whole transaction
     * @param mark what is said of it
     * @param data what later steps or a resume need, never a secret
     * @param at when
     */
    record Entry(String planId, String deviceId, String step, Mark mark, Map<String, String> data, Instant at) {

        public Entry {
            data = Map.copyOf(data);
        }
    }

    /** What an entry says. */
    enum Mark {
        /** The step is about to be done. */
        BEGUN,
        /** The step is done; the data says what came of it. */
        DONE,
        /** From here on the transaction is being undone. */
        UNDOING,
        /** The whole transaction ended in success. */
        COMMITTED,
        /** The whole transaction ended, with the state from before. */
        ROLLED_BACK,
        /** The whole transaction ended, and a person must look. */
        ABANDONED
    }
}
