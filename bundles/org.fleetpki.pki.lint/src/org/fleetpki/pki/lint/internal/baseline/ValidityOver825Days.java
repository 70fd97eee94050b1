// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.time.LocalDate;

/** The limit of the first shrinking. */
final class ValidityOver825Days extends ValidityLimit {

    ValidityOver825Days() {
        super(825, LocalDate.of(2018, 3, 1), LocalDate.of(2020, 9, 1));
    }
}
