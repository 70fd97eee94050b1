// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Answering by OCSP which certificates are revoked, and asking the responders of others (RFC 6960).
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api.ocsp;
