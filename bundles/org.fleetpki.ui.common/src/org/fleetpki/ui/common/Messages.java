// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import org.eclipse.osgi.util.NLS;

/** The strings of this package; {@code messages.properties} beside this class holds them. */
final class Messages extends NLS {

    public static String Expiry_days;
    public static String Expiry_endedDays;
    public static String Expiry_endedOneDay;
    public static String Expiry_hours;
    public static String Expiry_oneHour;
    public static String Expiry_today;
    public static String OpenWorkspaceJob_name;
    public static String SecretPrompt_notRemembered;
    public static String SecretPrompt_title;
    public static String StatusBridge_manyProblems;
    public static String StatusBridge_problem;
    public static String StatusBridge_problems;
    public static String StatusBridge_unexpected;
    public static String CopyAction_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
