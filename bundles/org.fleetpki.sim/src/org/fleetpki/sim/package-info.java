// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The simulator kit: real servers on loopback addresses that behave as devices do, faults included.
 *
 * <p>It imports nothing of the product, so that a simulated device can never agree with an adapter by sharing its code.
 * No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.sim;
