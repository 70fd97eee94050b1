// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.webform.internal.profile.Profile;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.HashAlgorithm;

/** Waits until a web server is back that restarts, perhaps with another certificate. */
final class Comeback {

    /** For steps after which nothing restarts. */
    static final Comeback NONE = new Comeback(Optional.empty(), Optional.empty(), Optional.empty());

    private static final long INTERVAL = 200;

    /** Between looking away and going down a web server may still answer for as long as this. */
    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private static final String REMEDY = ", as the device serves its default certificate now that its own was cleared,"
            + " and nothing was brought to it; give the fingerprint of that certificate as the setting "
            + Profile.DEFAULT_CERTIFICATE + ", or pin it, and begin again";

    private final Optional<Wire> wire;
    private final Optional<Endpoint> trusted;
    private final Optional<X509Certificate> before;

    private Comeback(Optional<Wire> wire, Optional<Endpoint> trusted, Optional<X509Certificate> before) {
        this.wire = wire;
        this.trusted = trusted;
        this.before = before;
    }

    /**
     * Look what is served before.
     *
     * @throws DeviceException {@link Failure.Unsupported}, with nothing changed, if nothing could vouch for what will be
     *     served in between
     */
    static Comeback before(Wire wire) throws DeviceException {
        Endpoint endpoint = withDefault(wire.endpoint());
        if (!wire.isEncrypted()) {
            return new Comeback(Optional.of(wire), Optional.of(endpoint), Optional.empty());
        }
        X509Certificate leaf = wire.connection().tls().probe(endpoint).leaf();
        if (endpoint.trust().pins().stream().allMatch(Fingerprint.of(leaf)::equals)) {
            throw new DeviceException(new Failure.Unsupported(
                    "certificate that could be trusted in between",
                    "it serves its default certificate after its own was cleared; give the fingerprint of that one as the"
                            + " setting " + Profile.DEFAULT_CERTIFICATE + ", or pin it; nothing was changed"));
        }
        return new Comeback(Optional.of(wire), Optional.of(endpoint), Optional.of(leaf));
    }

    /**
     * Wait.
     *
     * @return the device with what may be trusted of it now: what the fleet trusts, and the default certificate that is
     *     named in its settings
     */
    Endpoint await(Duration patience) throws DeviceException {
        Wire of = wire.orElseThrow();
        Endpoint endpoint = trusted.orElseThrow();
        if (before.isEmpty()) {
            return endpoint;
        }
        long begin = System.nanoTime();
        boolean gone = false;
        while (true) {
            long waited = System.nanoTime() - begin;
            try {
                TlsProbe.Served served = of.connection().tls().probe(endpoint);
                if (gone || !served.leaf().equals(before.get()) || waited > LAST_BREATH.toNanos()) {
                    Connection.requireTrust(served, REMEDY);
                    return endpoint;
                }
            } catch (DeviceException e) {
                if (!(e.failure() instanceof Failure.Unreachable)
                        || waited > patience.toNanos()
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                gone = true;
            }
            Wire.pause(INTERVAL);
        }
    }

    private static Endpoint withDefault(Endpoint endpoint) throws DeviceException {
        String setting = endpoint.settings().getOrDefault(Profile.DEFAULT_CERTIFICATE, "");
        if (setting.isBlank()) {
            return endpoint;
        }
        try {
            return endpoint.trusting(endpoint.trust().and(new Fingerprint(HashAlgorithm.SHA_256, setting.strip())));
        } catch (IllegalArgumentException e) {
            throw new DeviceException(
                    new Failure.Unsupported(
                            "certificate by the setting " + Profile.DEFAULT_CERTIFICATE,
                            "a SHA-256 fingerprint has 64 hexadecimal digits"),
                    e);
        }
    }
}
