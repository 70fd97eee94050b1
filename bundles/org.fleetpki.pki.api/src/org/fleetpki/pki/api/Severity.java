// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

/** How much a finding weighs. Only {@link #ERROR} stops an issue or makes a chain invalid. */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE
}
