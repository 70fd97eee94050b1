// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The trust stores of a computer: whom its programs trust.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api.trust;
