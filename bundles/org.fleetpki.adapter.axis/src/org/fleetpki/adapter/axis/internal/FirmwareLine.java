// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

/** The generations of AXIS firmware, by how certificates are managed in them. */
enum FirmwareLine {
    /** 5.70 to 11.5: the SOAP services of AXIS and ONVIF. */
    SOAP,
    /** 11.6 to 11.10: the REST interface as a beta, with other verbs. */
    REST_BETA,
    /** 11.11 and later: the REST interface. */
    REST
}
