// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

/** The XML namespaces, by the prefixes that answers use for them. */
final class Names {

    /** Device management. */
    static final String TDS = "http://www.onvif.org/ver10/device/wsdl";

    /** Advanced Security. */
    static final String TAS = "http://www.onvif.org/ver10/advancedsecurity/wsdl";

    /** Types that services share. */
    static final String TT = "http://www.onvif.org/ver10/schema";

    /** Subcodes of faults. */
    static final String TER = "http://www.onvif.org/ver10/error";

    private Names() {}
}
