// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Building and judging certification paths (RFC 5280, section 6).
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.api.path;
