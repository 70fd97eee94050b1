// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

/** Looks at one concern of a path and says everything that is wrong with it. */
@FunctionalInterface
interface PathCheck {

    /**
     * Check a path.
     *
     * @throws TooComplexException if that takes more work than is left
     */
    void check(CertificationPath path, Question question, Findings findings);
}
