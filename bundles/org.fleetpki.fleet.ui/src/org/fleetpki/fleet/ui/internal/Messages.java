// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The strings of this package; {@code messages.properties} beside this class holds them. */
final class Messages extends NLS {

    public static String Apply_button;
    public static String Apply_cancel;
    public static String Apply_devices;
    public static String Apply_httpAndHttps;
    public static String Apply_httpOnly;
    public static String Apply_httpsOnly;
    public static String Apply_oneDevice;
    public static String Apply_question;
    public static String Apply_title;
    public static String Devices_address;
    public static String Devices_count;
    public static String Devices_countFiltered;
    public static String Devices_expires;
    public static String Devices_filter;
    public static String Devices_firmware;
    public static String Devices_hint;
    public static String Devices_https;
    public static String Devices_id;
    public static String Devices_issuer;
    public static String Devices_model;
    public static String Devices_name;
    public static String Devices_noWorkspace;
    public static String Devices_notObserved;
    public static String Devices_openWorkspace;
    public static String Devices_site;
    public static String Devices_status;
    public static String Devices_workspaceProblem;
    public static String Open_message;
    public static String Open_title;
    public static String Plan_after;
    public static String Plan_before;
    public static String Plan_byHand;
    public static String Plan_change;
    public static String Plan_detail;
    public static String Plan_device;
    public static String Plan_headline;
    public static String Plan_hint;
    public static String Plan_makeOne;
    public static String Plan_manual;
    public static String Plan_noWorkspace;
    public static String Plan_none;
    public static String Plan_notes;
    public static String Plan_nothing;
    public static String Plan_refused;
    public static String Plan_steps;
    public static String Plan_unknown;
    public static String Plan_what;
    public static String Result_address;
    public static String Result_apply;
    public static String Result_description;
    public static String Result_device;
    public static String Result_failure;
    public static String Result_none;
    public static String Result_seconds;
    public static String Result_skipped;
    public static String Result_status;
    public static String Result_success;
    public static String Result_took;
    public static String Result_verify;
    public static String Session_apply;
    public static String Session_observe;
    public static String Session_plan;
    public static String Session_resume;
    public static String Session_verify;
    public static String ShowCertificate_none;
    public static String ShowCertificate_source;
    public static String ShowCertificate_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
