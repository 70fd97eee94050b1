// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

/** The adapter for Redfish, with a controller as OpenBMC has it. */
class RedfishOnOpenBmcContractTest extends RedfishContractTest {

    @Override
    String model() {
        return "openbmc";
    }
}
