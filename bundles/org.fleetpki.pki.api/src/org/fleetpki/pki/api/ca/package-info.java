// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Certification authorities: their profiles, orders, books and revocations.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api.ca;
