// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

/**
 * What {@code fleetpki} tells the shell. Numbers never change their meaning; {@code docs/cli.md} has the same table.
 * Where several would be right, as in a run over many devices, {@link ExitCodeMapping} takes the gravest.
 */
public final class ExitCodes {

    /** Done, and nothing is left to do. */
    public static final int OK = 0;

    /** A defect in the program; the message asks to report it. */
    public static final int INTERNAL_ERROR = 1;

    /** The plan has something to do. Only with {@code --detailed-exitcode}. */
    public static final int PLAN_HAS_CHANGES = 2;

    /**
     * What was asked for is not valid: a fleet file, an inventory, a plan, a certificate file, or the command line
     * itself.
     */
    public static final int SPEC_INVALID = 3;

    /** Policy or a lint rule refuses a certificate; what it was for was not touched. */
    public static final int REFUSED = 4;

    /** Some devices are not as they should be: they failed and are unchanged or rolled back, or were left alone. */
    public static final int DEVICES_FAILED = 5;

    /** The state of some devices is not known; a person must look. */
    public static final int STATE_UNKNOWN = 6;

    /**
     * The workspace, or a file to be written, cannot be used: locked by another process, read-only, full, of a newer
     * version, or there already. Also where a port of a simulated device is taken.
     */
    public static final int WORKSPACE_UNUSABLE = 7;

    /** A secret is not where its reference points, or does not open what it should. */
    public static final int SECRET_UNAVAILABLE = 8;

    /** Some devices are not what they were when the plan was made; they were not touched. */
    public static final int DEVICE_CHANGED = 10;

    /** Interrupted, with every device in a safe state; running the same command again resumes. 128 + SIGINT. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
