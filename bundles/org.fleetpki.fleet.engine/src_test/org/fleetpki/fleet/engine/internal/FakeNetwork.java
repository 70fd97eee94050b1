// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.path.ChainValidator;

/** Fake devices by address, with the adapter of their family and a TLS probe that sees them. */
final class FakeNetwork implements TlsProbe {

    static final String FAMILY = "fake";

    final Map<String, FakeDevice> devices = new ConcurrentHashMap<>();
    private final ChainValidator validator;
    private final InstantSource clock;

    FakeNetwork(ChainValidator validator, InstantSource clock) {
        this.validator = validator;
        this.clock = clock;
    }

    private FakeDevice at(Endpoint endpoint) throws DeviceException {
        return Optional.ofNullable(devices.get(endpoint.host()))
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unreachable("no host of the name " + endpoint.host() + " is known")));
    }

    @Override
    public Served probe(Endpoint endpoint) throws DeviceException {
        FakeDevice device = at(endpoint);
        device.trips.device("before probe");
        device.contact("probe");
        Served served = look(endpoint, device);
        device.trips.device("after probe");
        device.afterProbe.run();
        return served;
    }

    private Served look(Endpoint endpoint, FakeDevice device) throws DeviceException {
        List<X509Certificate> chain = device.served();
        boolean accepted = endpoint.trust().pins().contains(Fingerprint.of(chain.getFirst()))
                || validator
                        .validate(
                                chain,
                                endpoint.trust().anchors(),
                                Optional.of(GeneralName.ofHost(endpoint.host())),
                                clock.instant())
                        .isValid();
        return new Served(chain, accepted, accepted ? "" : "neither pinned nor trusted", accepted ? "TLSv1.3" : "");
    }

    @SuppressWarnings("resource") // Whoever made the credentials closes them.
    private DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        FakeDevice device = at(endpoint);
        device.trips.device("before open");
        device.contact("open");
        trusted(endpoint, device);
        device.settingsSeen = endpoint.settings();
        if (device.unsupported) {
            throw new DeviceException(
                    new Failure.Unsupported("certificate management", "firmware 5.60 is too old", device.anyFirmware));
        }
        device.logins++;
        if (!new String(credentials.secret().characters()).equals(device.password)) {
            device.refusedLogins++;
            throw new DeviceException(new Failure.Unauthorized(credentials.user()));
        }
        device.trips.device("after open");
        return new FakeSession(device, clock);
    }

    /** Over HTTPS if that is on, and then only if the endpoint's trust accepts it. */
    private void trusted(Endpoint endpoint, FakeDevice device) throws DeviceException {
        if (device.settings.mode() != HttpsMode.HTTP_ONLY) {
            Served served = look(endpoint, device);
            if (!served.accepted()) {
                throw new DeviceException(new Failure.Untrusted(served.chain(), served.refusal()));
            }
        } else if (!endpoint.plainHttp()) {
            throw new DeviceException(new Failure.Unreachable("it serves no HTTPS"));
        }
    }

    /** The same devices, as a family asks whether they are its own. */
    DeviceAdapter adapter() {
        return new DeviceAdapter() {
            @Override
            public String family() {
                return FakeNetwork.FAMILY;
            }

            @Override
            public Probe probe(Endpoint endpoint) throws DeviceException {
                FakeDevice device = at(endpoint);
                device.contact("family");
                return new Probe.Match(device.facts);
            }

            @Override
            public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
                return FakeNetwork.this.open(endpoint, credentials);
            }

            @Override
            public Set<String> settings() {
                return Set.of("profile", "port");
            }

            @Override
            public Optional<FactoryIdentity> factoryIdentity(X509Certificate leaf) {
                String name = leaf.getSubjectX500Principal().getName();
                return name.startsWith("CN=serial-")
                        ? Optional.of(new FactoryIdentity(name.substring("CN=serial-".length())))
                        : Optional.empty();
            }
        };
    }

    /** An adapter that nothing belongs to. */
    static DeviceAdapter stranger(String family) {
        return new DeviceAdapter() {
            @Override
            public String family() {
                return family;
            }

            @Override
            public Probe probe(Endpoint endpoint) {
                return new Probe.NoMatch();
            }

            @Override
            public DeviceSession open(Endpoint endpoint, Credentials credentials) {
                throw new AssertionError("nothing belongs to " + family + ": " + List.of(endpoint));
            }
        };
    }
}
