// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
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
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gateways, phones and PBXs of innovaphone, with firmware 12r1 SR8 and later. */
@Component(service = DeviceAdapter.class, property = DeviceAdapter.FAMILY + "=" + InnovaphoneAdapter.NAME)
public final class InnovaphoneAdapter implements DeviceAdapter {

    static final String NAME = "innovaphone";

    /** The maker says of an RSA key that it may take a long time, and not how long. */
    private static final Duration KEY_PATIENCE = Duration.ofMinutes(15);

    private final DeviceHttp http;
    private final TlsProbe tls;
    private final Duration keyPatience;

    @Activate
    public InnovaphoneAdapter(@Reference DeviceHttp http, @Reference TlsProbe tls) {
        this(http, tls, KEY_PATIENCE);
    }

    /** @param keyPatience the time for making a key */
    public InnovaphoneAdapter(DeviceHttp http, TlsProbe tls, Duration keyPatience) {
        this.http = http;
        this.tls = tls;
        this.keyPatience = keyPatience;
    }

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public Set<String> settings() {
        return FamilySettings.NAMES;
    }

    @Override
    public Optional<FactoryIdentity> factoryIdentity(X509Certificate leaf) {
        return FactoryAuthority.issued(leaf)
                ? DeviceInfo.hardwareId(leaf).map(id -> new FactoryIdentity(id.serial()))
                : Optional.empty();
    }

    /**
     * Plain HTTP is asked first, as it needs no trust. What shows nothing there may still present the certificate that
     * it left the factory with.
     */
    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        boolean answered = true;
        try {
            if (ask(endpoint, Scheme.HTTP) instanceof DeviceInfo.First.Innovaphone known) {
                return new Probe.Match(known.facts());
            }
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Unreachable
                    && !Thread.currentThread().isInterrupted()) {
                answered = false;
            } else if (!isOther(e)) {
                throw e;
            }
        }
        return probeEncrypted(endpoint, answered);
    }

    /** @param answered whether plain HTTP answered, so that there is something, and be it something else */
    private Probe probeEncrypted(Endpoint endpoint, boolean answered) throws DeviceException {
        try {
            if (ask(endpoint, Scheme.HTTPS) instanceof DeviceInfo.First.Innovaphone known) {
                return new Probe.Match(known.facts());
            }
            return tls.probe(endpoint).chain().stream()
                    .findFirst()
                    .flatMap(DeviceInfo::factoryFacts)
                    .<Probe>map(Probe.Match::new)
                    .orElse(new Probe.NoMatch());
        } catch (DeviceException e) {
            if (e.failure() instanceof Failure.Untrusted untrusted) {
                Optional<DeviceFacts> factory =
                        untrusted.presented().stream().findFirst().flatMap(DeviceInfo::factoryFacts);
                if (factory.isPresent()) {
                    return new Probe.Match(factory.get());
                }
            }
            if (isOther(e) || answered && !Thread.currentThread().isInterrupted()) {
                return new Probe.NoMatch();
            }
            throw e;
        }
    }

    private static boolean isOther(DeviceException e) {
        return e.failure() instanceof Failure.Unexpected || e.failure() instanceof Failure.Rejected;
    }

    private DeviceInfo.First ask(Endpoint endpoint, Scheme scheme) throws DeviceException {
        FamilySettings settings = FamilySettings.of(endpoint.settings());
        try (Exchange exchange = http.open(endpoint, scheme, Optional.empty())) {
            return new DeviceInfo(exchange, settings.profile()).askAnonymously();
        }
    }

    @Override
    @SuppressWarnings("resource") // the session closes the exchange
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        FamilySettings settings = FamilySettings.of(endpoint.settings());
        Scheme scheme = new LogInScheme(tls).of(endpoint);
        Exchange exchange = http.open(endpoint, scheme, Optional.of(credentials));
        try {
            CommandChannel channel = new CommandChannel(exchange, scheme == Scheme.HTTPS, settings.profile());
            return InnovaphoneSession.start(channel, settings, endpoint.trust().anchors(), keyPatience);
        } catch (DeviceException | RuntimeException e) {
            exchange.close();
            throw e;
        }
    }
}
