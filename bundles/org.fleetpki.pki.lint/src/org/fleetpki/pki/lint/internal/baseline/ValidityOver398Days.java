// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.time.LocalDate;

/** The limit of browsers, that the requirements took over. */
final class ValidityOver398Days extends ValidityLimit {

    ValidityOver398Days() {
        super(398, LocalDate.of(2020, 9, 1), LocalDate.of(2026, 3, 15));
    }
}
