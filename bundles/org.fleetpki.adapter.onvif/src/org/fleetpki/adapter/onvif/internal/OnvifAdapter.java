// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.LogInScheme;
import org.fleetpki.device.onvif.OnvifLogIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Devices of any maker that speak ONVIF. Families of single makers are asked first, by the ranking. */
@Component(
        service = DeviceAdapter.class,
        property = {DeviceAdapter.FAMILY + "=" + OnvifAdapter.NAME, "service.ranking:Integer=-10"})
public final class OnvifAdapter implements DeviceAdapter {

    static final String NAME = "onvif";

    /** An RSA key of 4096 bits takes a small processor more than a minute. */
    private static final Duration KEY_PATIENCE = Duration.ofSeconds(180);

    private static final int NONCE_BYTES = 16;

    private final DeviceHttp http;
    private final TlsProbe tls;
    private final Duration keyPatience;
    private final InstantSource clock;
    private final SecureRandom random;

    @Activate
    public OnvifAdapter(@Reference DeviceHttp http, @Reference TlsProbe tls) {
        this(http, tls, KEY_PATIENCE, InstantSource.system(), new SecureRandom());
    }

    /**
     * @param keyPatience the time for making a key
     * @param clock this side's
     * @param random makes nonces
     */
    public OnvifAdapter(DeviceHttp http, TlsProbe tls, Duration keyPatience, InstantSource clock, SecureRandom random) {
        this.http = http;
        this.tls = tls;
        this.keyPatience = keyPatience;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public Set<String> settings() {
        return Settings.NAMES;
    }

    /** Plain HTTP is asked first, as it needs no trust; nothing secret is sent. */
    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        try {
            FirstLook.Seen seen = look(endpoint, Scheme.HTTP);
            return seen.elsewhere() ? look(endpoint, Scheme.HTTPS).probe() : seen.probe();
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unreachable
                    && !Thread.currentThread().isInterrupted()) {
                return look(endpoint, Scheme.HTTPS).probe();
            }
            throw e;
        }
    }

    private FirstLook.Seen look(Endpoint endpoint, Scheme scheme) throws DeviceException {
        try (Exchange exchange = http.open(endpoint, scheme, Optional.empty())) {
            return new FirstLook(exchange, settings(endpoint).path()).look();
        }
    }

    @Override
    @SuppressWarnings("resource") // the session closes the log-in
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        Settings settings = settings(endpoint);
        Scheme scheme = new LogInScheme(tls).of(endpoint);
        OnvifLogIn logIn = OnvifLogIn.open(http, endpoint, scheme, credentials, clock, this::nonce);
        try {
            return new SessionOpening(endpoint.host(), settings, scheme == Scheme.HTTPS, logIn, keyPatience).open();
        } catch (DeviceException | RuntimeException e) {
            logIn.close();
            throw e;
        }
    }

    private static Settings settings(Endpoint endpoint) throws DeviceException {
        try {
            return Settings.of(endpoint);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(
                    new Failure.Unsupported("way to be spoken to with these settings", e.getMessage()), e);
        }
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }
}
