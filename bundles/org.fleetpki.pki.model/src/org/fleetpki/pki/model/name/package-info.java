// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Names of all kinds: of subjects and issuers, of hosts and addresses, and of object identifiers.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.pki.model.name;
