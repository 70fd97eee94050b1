// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.pull;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.pull.PullOrder;

/**
 * How the devices of a fleet are served.
 *
 * @param family whose devices
 * @param order where and how to listen; its kind of key, issuers and time of renewal are those of the fleet's policy
 *     instead
 * @param devices the ids of those to serve; empty for all of the family
 * @param byAddress whether a device whose serial number nobody told is known by the address that it polls from
 * @param retry the ids of devices to begin anew with, once, when they turn out to be blocked
 * @param published authorities to publish for the trust lists of devices, beside the root of the issuing one
 */
public record PullSettings(
        String family,
        PullOrder order,
        Set<String> devices,
        boolean byAddress,
        Set<String> retry,
        List<X509Certificate> published) {

    public PullSettings {
        devices = Set.copyOf(devices);
        retry = Set.copyOf(retry);
        published = List.copyOf(published);
    }

    /** All devices of a family, known by their serial numbers. */
    public PullSettings(String family, PullOrder order) {
        this(family, order, Set.of(), false, Set.of(), List.of());
    }
}
