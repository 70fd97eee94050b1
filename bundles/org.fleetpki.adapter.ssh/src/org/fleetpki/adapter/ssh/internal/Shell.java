// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.time.Duration;
import java.util.List;
import org.fleetpki.device.api.DeviceException;

/** Runs the scripts of this bundle on a device. */
interface Shell extends AutoCloseable {

    /** What a script may take that only moves files about. */
    Duration SHORT = Duration.ofSeconds(30);

    /**
     * Run a script.
     *
     * @param arguments nothing secret, for everybody on the device can read a command line
     * @param input what the script reads from its standard input; the caller overwrites it
     * @param patience after which the connection is given up
     * @throws DeviceException {@link org.fleetpki.device.api.Failure.Unreachable} if the connection is lost or time runs
     *     out; what the script says itself is in the result
     */
    Ran run(Script script, List<String> arguments, byte[] input, Duration patience) throws DeviceException;

    /** End the connection. Never fails. */
    @Override
    void close();

    /**
     * How a script ended.
     *
     * @param status its exit status, 0 if it did what it should
     * @param output its standard output
     * @param complaint its standard error
     */
    record Ran(int status, String output, String complaint) {}
}
