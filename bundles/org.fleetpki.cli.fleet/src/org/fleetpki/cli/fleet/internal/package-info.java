// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/** Commands of the fleet beside the five verbs, one class each. */
package org.fleetpki.cli.fleet.internal;
