// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

/** How a device came out of a run. */
public enum Outcome {
    /** Changed, and proven by a fresh TLS connection. */
    DONE("Finished", true),
    NOTHING_TO_DO("Nothing to do", true),
    /** Left alone on purpose; the description says why. */
    SKIPPED("Skipped", false),
    /** Refused by policy or a lint rule; the device was not touched. */
    REFUSED("Refused", false),
    /** The device is not what it was when the plan was made; it was not touched. */
    CHANGED_SINCE_PLAN("Changed since the plan", false),
    /** Failed before anything that matters was changed. */
    FAILED_UNCHANGED("Failed, unchanged", false),
    /** Failed, and the state from before was restored and verified. */
    ROLLED_BACK("Failed, rolled back", false),
    /** Failed, and the device is left with something else than before; the description says with what. */
    FAILED_CHANGED("Failed, changed", false),
    /** The state is not known; a person must look. */
    UNKNOWN("Unknown", false),
    /** The run was cancelled or interrupted before this device was finished; applying again resumes. */
    NOT_REACHED("Not reached", false);

    private final String words;
    private final boolean success;

    Outcome(String words, boolean success) {
        this.words = words;
        this.success = success;
    }

    /** What the Task Result shows as status. */
    public String words() {
        return words;
    }

    /** Whether the device is as it should be. */
    public boolean isSuccess() {
        return success;
    }
}
