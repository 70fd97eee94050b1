// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.osgi.util.NLS;

/** The strings of this package; {@code messages.properties} beside this class holds them. */
final class Messages extends NLS {

    public static String Advisor_openAgain;
    public static String Application_alreadyRunning;
    public static String Application_name;
    public static String Menu_dark;
    public static String Menu_edit;
    public static String Menu_file;
    public static String Menu_help;
    public static String Menu_light;
    public static String Menu_openPerspective;
    public static String Menu_perspective;
    public static String Menu_showView;
    public static String Menu_theme;
    public static String Menu_window;
    public static String Status_counts;
    public static String Status_none;
    public static String Window_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
