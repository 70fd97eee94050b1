// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;

/**
 * Looks at one host: first whether a port is open at all, as adapters are patient and most addresses are empty; then what
 * TLS serves; then whose it is.
 *
 * @param tls sees what is served
 * @param families whose it may be
 * @param knock how long a port may take to open
 */
record Look(TlsProbe tls, Families families, Duration knock) {

    /**
     * Look at the ports of TLS that are open, and where there is none at plain HTTP.
     *
     * @param sighting where, and what was announced; its own ports are used where it told them
     * @param announced whether it announced itself; only then a device is told of that no family knows
     * @return one for each port of TLS that is somebody's
     */
    List<Discovered> at(Sighting sighting, int httpPort, List<Integer> httpsPorts, boolean announced)
            throws InterruptedException {
        int http = sighting.httpPort().orElse(httpPort);
        List<Integer> ports =
                sighting.httpsPort().isPresent() ? List.of(sighting.httpsPort().getAsInt()) : httpsPorts;
        List<Discovered> all = new ArrayList<>();
        boolean encrypted = false;
        for (int https : ports) {
            if (isOpen(sighting.host(), https)) {
                encrypted = true;
                ask(sighting, http, https, leaf(sighting.host(), http, https)).ifPresent(all::add);
            }
        }
        if (!encrypted && isOpen(sighting.host(), http)) {
            ask(sighting, http, ports.getFirst(), Optional.empty()).ifPresent(all::add);
        }
        if (all.isEmpty() && announced) {
            all.add(told(sighting, http, ports.getFirst(), "", DeviceFacts.UNKNOWN, Optional.empty()));
        }
        return all;
    }

    private Optional<Discovered> ask(Sighting sighting, int http, int https, Optional<X509Certificate> leaf)
            throws InterruptedException {
        // so that the families may ask over TLS too; they send nothing that is secret, and nothing is remembered
        TlsTrust trust = leaf.map(seen -> TlsTrust.pin(Fingerprint.of(seen))).orElse(TlsTrust.NOTHING);
        return families.ask(new Endpoint(sighting.host(), http, https, trust))
                .map(found -> told(sighting, http, https, found.family(), found.facts(), leaf));
    }

    private static Discovered told(
            Sighting sighting, int http, int https, String family, DeviceFacts facts, Optional<X509Certificate> leaf) {
        return new Discovered(
                sighting.host(),
                http,
                https,
                sighting.methods(),
                family,
                Sighting.completed(facts, sighting.facts()),
                sighting.name(),
                leaf);
    }

    private Optional<X509Certificate> leaf(String host, int http, int https) throws InterruptedException {
        try {
            List<X509Certificate> chain =
                    tls.probe(new Endpoint(host, http, https, TlsTrust.NOTHING)).chain();
            return chain.stream().findFirst();
        } catch (DeviceException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Optional.empty();
        }
    }

    private boolean isOpen(String host, int port) throws InterruptedException {
        // a channel, as only that one ends when its thread is interrupted
        try (SocketChannel channel = SocketChannel.open()) {
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                return false;
            }
            channel.socket().connect(address, Math.toIntExact(knock.toMillis()));
            return true;
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            return false;
        }
    }

    private static InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException();
    }
}
