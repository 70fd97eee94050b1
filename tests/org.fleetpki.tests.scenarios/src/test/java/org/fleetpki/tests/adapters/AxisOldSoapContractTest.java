// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

/** The adapter for firmware up to 11.5, here the long-term line 9.80. */
class AxisOldSoapContractTest extends AxisContractTest {

    @Override
    String firmware() {
        return "9.80.3";
    }
}
