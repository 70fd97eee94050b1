// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

/** What is made of departures from RFC 5280 that no client is deceived by. */
enum Strictness {
    /** They are errors. */
    LETTER,
    /** They are warnings, as nearly all clients accept them: the certificates of many devices are made so. */
    CLIENTS
}
