// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

/** Where an authority publishes what it issued (RFC 5280, 4.2.2.2). */
final class Repositories {

    /** The access method id-ad-caRepository. */
    static final String CA_REPOSITORY = "1.3.6.1.5.5.7.48.5";

    private Repositories() {}
}
