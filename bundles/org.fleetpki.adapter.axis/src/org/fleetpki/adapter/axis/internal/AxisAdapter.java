// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.LogInScheme;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Devices of AXIS Communications, with firmware 5.70 and later; see {@link FirmwareLine}. */
@Component(service = DeviceAdapter.class, property = DeviceAdapter.FAMILY + "=" + AxisAdapter.NAME)
public final class AxisAdapter implements DeviceAdapter {

    static final String NAME = "axis";

    /** An RSA key of 4096 bits takes a small processor more than a minute. */
    private static final Duration KEY_PATIENCE = Duration.ofSeconds(180);

    private final DeviceHttp http;
    private final TlsProbe tls;
    private final Duration keyPatience;

    @Activate
    public AxisAdapter(@Reference DeviceHttp http, @Reference TlsProbe tls) {
        this(http, tls, KEY_PATIENCE);
    }

    /** @param keyPatience the time for making a key */
    public AxisAdapter(DeviceHttp http, TlsProbe tls, Duration keyPatience) {
        this.http = http;
        this.tls = tls;
        this.keyPatience = keyPatience;
    }

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public Optional<FactoryIdentity> factoryIdentity(X509Certificate leaf) {
        return FactoryIdentityOfAxis.read(leaf);
    }

    /** Plain HTTP is asked first, as it needs no trust; nothing secret is sent. */
    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        try {
            return switch (ask(endpoint, Scheme.HTTP)) {
                case DeviceInfo.First.Axis axis -> new Probe.Match(axis.facts());
                case DeviceInfo.First.Other other -> new Probe.NoMatch();
                case DeviceInfo.First.AskByHttps redirected -> probeEncrypted(endpoint);
            };
        } catch (DeviceException e) {
            return switch (e.failure()) {
                case Failure.Unreachable closed
                when !Thread.currentThread().isInterrupted() -> probeEncrypted(endpoint);
                case Failure.Unexpected other -> new Probe.NoMatch();
                case Failure.Rejected other -> new Probe.NoMatch();
                default -> throw e;
            };
        }
    }

    private Probe probeEncrypted(Endpoint endpoint) throws DeviceException {
        try {
            return ask(endpoint, Scheme.HTTPS) instanceof DeviceInfo.First.Axis axis
                    ? new Probe.Match(axis.facts())
                    : new Probe.NoMatch();
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unexpected || e.failure() instanceof Failure.Rejected) {
                return new Probe.NoMatch();
            }
            throw e;
        }
    }

    private DeviceInfo.First ask(Endpoint endpoint, Scheme scheme) throws DeviceException {
        try (Exchange exchange = http.open(endpoint, scheme, Optional.empty())) {
            return new DeviceInfo(exchange).askAnonymously();
        }
    }

    @Override
    @SuppressWarnings("resource") // the session closes the exchange
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        Scheme scheme = new LogInScheme(tls).of(endpoint);
        Exchange exchange = http.open(endpoint, scheme, Optional.of(credentials));
        try {
            Protection protection = scheme == Scheme.HTTPS ? Protection.TLS : Protection.NONE;
            return new AxisCapabilities(exchange, credentials.user(), protection, keyPatience).open();
        } catch (DeviceException | RuntimeException e) {
            exchange.close();
            throw e;
        }
    }
}
