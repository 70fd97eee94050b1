// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Rules that certificates, requests and revocation lists are held against.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api.lint;
