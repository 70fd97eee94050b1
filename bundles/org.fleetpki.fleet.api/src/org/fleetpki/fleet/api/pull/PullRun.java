// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.pull;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Devices being served, until it is closed. */
@ProviderType
public interface PullRun extends AutoCloseable {

    /** What is to be entered in the devices, with the placeholders that they fill in. */
    String url();

    /** Where the authorities are published, as PEM. */
    String trustUrl();

    /** What is to be told beforehand, such as of devices that cannot be known by anything, one sentence each. */
    List<String> warnings();

    /** The devices that are served, in the order of the fleet file. */
    List<PullState> devices();

    /**
     * Begin anew with a device that is blocked: its pending request and the private key of that are deleted when it comes
     * next, for good.
     *
     * @return false if it is not blocked
     */
    boolean retry(String deviceId);

    /**
     * Wait until all devices are settled.
     *
     * @return false if they are not, and the time is up
     */
    boolean awaitSettled(Duration atMost) throws InterruptedException;

    /** Stop. A certificate that is being signed is signed and recorded before. Never fails. */
    @Override
    void close();
}
