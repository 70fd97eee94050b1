// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.ui.common.Expiry;
import org.fleetpki.ui.common.Icon;

/**
 * A device as the table shows it.
 *
 * @param spec what the fleet file says
 * @param seen what was last seen
 * @param now the moment that days are counted from
 */
record DeviceRow(DeviceSpec spec, Optional<Observation> seen, Instant now) {

    /** Soonest end first; devices without a certificate last. */
    static final Comparator<DeviceRow> BY_EXPIRY = Comparator.comparing(
            row -> row.leaf().map(leaf -> leaf.getNotAfter().toInstant()).orElse(Instant.MAX));

    String id() {
        return spec.id();
    }

    String status() {
        return seen.map(observation -> observation.status().words()).orElse(Messages.Devices_notObserved);
    }

    Icon icon() {
        return seen.map(observation -> switch (observation.status()) {
                    case OK -> Icon.OK;
                    case ABOUT_TO_EXPIRE, NOT_YET_VALID, UNTRUSTED -> Icon.WARNING;
                    case EXPIRED, LOGIN_REFUSED, UNREACHABLE, PROBLEM -> Icon.ERROR;
                })
                .orElse(Icon.UNKNOWN);
    }

    String address() {
        return spec.httpsPort() == 443 ? spec.host() : spec.host() + ":" + spec.httpsPort();
    }

    String model() {
        return facts().model();
    }

    String firmware() {
        return facts().firmware();
    }

    String https() {
        return seen.map(observation -> observation.https().words()).orElse("");
    }

    String issuer() {
        return leaf().map(leaf -> CommonName.of(leaf.getIssuerX500Principal())).orElse("");
    }

    String expires() {
        return leaf().map(leaf -> Expiry.of(leaf, now).words()).orElse("");
    }

    String site() {
        return spec.site();
    }

    /** What is wrong, in one sentence; empty if nothing is. */
    String problem() {
        return seen.map(Observation::problem).orElse("");
    }

    private DeviceFacts facts() {
        return seen.map(Observation::facts).orElse(DeviceFacts.UNKNOWN);
    }

    private Optional<X509Certificate> leaf() {
        return seen.flatMap(Observation::leaf);
    }
}
