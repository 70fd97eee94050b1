// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

/** What to certify, and why. */
public sealed interface CertificationOrder permits IssueOrder, RenewalOrder, CrossOrder {

    /** What it is for, kept in the authority's journal, such as a plan and a device. */
    String reason();
}
