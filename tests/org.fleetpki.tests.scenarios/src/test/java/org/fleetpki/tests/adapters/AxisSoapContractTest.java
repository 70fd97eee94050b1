// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

/** The adapter for firmware up to 11.5 that has HTTPS from the factory, here the long-term line 10.12. */
class AxisSoapContractTest extends AxisContractTest {

    @Override
    String firmware() {
        return "10.12.91";
    }
}
