// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

/** {@link ExitCodes} in the form of picocli's {@code exitCodeList}, for the help of the commands. */
public final class ExitCodeHelp {

    public static final String OK = ExitCodes.OK + ":Done; nothing is left to do.";
    public static final String INTERNAL_ERROR =
            ExitCodes.INTERNAL_ERROR + ":A defect in the program; please report it.";
    public static final String PLAN_HAS_CHANGES =
            ExitCodes.PLAN_HAS_CHANGES + ":The plan has something to do (only with --detailed-exitcode).";
    public static final String SPEC_INVALID =
            ExitCodes.SPEC_INVALID + ":The command line or a file that it names is not valid.";
    public static final String REFUSED = ExitCodes.REFUSED + ":Refused by policy or a lint rule.";
    public static final String DEVICES_FAILED =
            ExitCodes.DEVICES_FAILED + ":Some devices failed and are unchanged or rolled back, or were left alone.";
    public static final String STATE_UNKNOWN =
            ExitCodes.STATE_UNKNOWN + ":Some devices are in an unknown state; a person must look.";
    public static final String WORKSPACE_UNUSABLE =
            ExitCodes.WORKSPACE_UNUSABLE + ":The workspace is locked, read-only, full, of a newer version, or taken.";
    public static final String SECRET_UNAVAILABLE =
            ExitCodes.SECRET_UNAVAILABLE + ":A secret is not available, or does not open what it should.";
    public static final String DEVICE_CHANGED =
            ExitCodes.DEVICE_CHANGED + ":Some devices changed since the plan and were not touched.";
    public static final String INTERRUPTED = ExitCodes.INTERRUPTED + ":Interrupted; the same command resumes.";

    private ExitCodeHelp() {}
}
