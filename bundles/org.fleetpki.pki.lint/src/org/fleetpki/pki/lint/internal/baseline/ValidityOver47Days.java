// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.time.LocalDate;

/** The limit of ballot SC-081v3. */
final class ValidityOver47Days extends ValidityLimit {

    ValidityOver47Days() {
        super(47, LocalDate.of(2029, 3, 15), LocalDate.of(9999, 12, 31));
    }
}
