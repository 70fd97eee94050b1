// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.time.LocalDate;

/** The limit of ballot SC-081v3. */
final class ValidityOver100Days extends ValidityLimit {

    ValidityOver100Days() {
        super(100, LocalDate.of(2027, 3, 15), LocalDate.of(2029, 3, 15));
    }
}
