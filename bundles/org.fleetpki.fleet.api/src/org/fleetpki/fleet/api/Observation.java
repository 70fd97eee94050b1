// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;

/**
 * A device as it was seen at one moment.
 *
 * @param deviceId its name in the fleet
 * @param host where it was reached
 * @param at when
 * @param family the adapter that spoke to it; empty if none could
 * @param facts what it says of itself
 * @param status the verdict in one word
 * @param https the state of its HTTPS in one word
 * @param problem one sentence if something is wrong, else empty
 * @param mode by which protocols it is open; empty if that cannot be read
 * @param served the chain that a fresh TLS connection saw, leaf first; empty if there was none
 * @param trusted whether that chain ends at an authority of the workspace and names the host
 * @param clockOffset how far the device's clock is ahead of ours; empty if it cannot be read
 * @param digest a hash over all that a plan depends on; a different one means that the device changed
 */
public record Observation(
        String deviceId,
        String host,
        Instant at,
        String family,
        DeviceFacts facts,
        DeviceStatus status,
        HttpsStatus https,
        String problem,
        Optional<HttpsMode> mode,
        List<X509Certificate> served,
        boolean trusted,
        Optional<Duration> clockOffset,
        String digest) {

    public Observation {
        served = List.copyOf(served);
    }

    /** The served leaf; empty if no TLS server answered. */
    public Optional<X509Certificate> leaf() {
        return served.stream().findFirst();
    }
}
