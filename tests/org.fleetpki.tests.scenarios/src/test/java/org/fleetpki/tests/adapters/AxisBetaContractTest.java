// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

/** The adapter for AXIS OS 11.6 to 11.10. */
class AxisBetaContractTest extends AxisContractTest {

    @Override
    String firmware() {
        return "11.8.61";
    }
}
