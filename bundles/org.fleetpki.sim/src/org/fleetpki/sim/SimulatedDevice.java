// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.Map;

/** A simulated device that is switched on. It may be looked into, and given faults, while it answers. */
public interface SimulatedDevice extends AutoCloseable {

    /** What it was started as. */
    DeviceOrder order();

    /** The address it listens on. */
    String host();

    /** The port of plain HTTP; it may be closed by the device's own settings. */
    int httpPort();

    /** The port of HTTPS. */
    int httpsPort();

    /** How many requests carried credentials, right or wrong. */
    int logins();

    /** How many requests carried wrong credentials. */
    int refusedLogins();

    /** How many requests changed the device. */
    int writes();

    /** All that the device holds, as comparable text: certificates, trust list, settings. Never a private key. */
    Map<String, String> state();

    /** Faults on demand. */
    Faults faults();

    /** Switch it off, at once and in the middle of whatever it does. What its flash memory holds is kept. */
    @Override
    void close();
}
