// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/** Whom the devices of a fleet trust: seen, judged, proposed and changed. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.fleet.api.trust;
