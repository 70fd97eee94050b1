// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateProfile;

/** An engine with a fleet of fake devices, an authority, a database and a clock, all in memory. */
final class Bench {

    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    final AtomicReference<Instant> now = new AtomicReference<>(START);
    final AtomicLong nanos = new AtomicLong();
    final Trips trips = new Trips();
    final FakeAuthority authority =
            new FakeAuthority(now::get, trips, START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(3650)));
    final FakeStore store = new FakeStore(trips);
    final FakeNetwork network = new FakeNetwork(new FakeValidator(), now::get);
    final FakeRevocations revocations = new FakeRevocations(authority, trips);
    final FakeFiles files = new FakeFiles();
    final AdapterRegistry adapters = new AdapterRegistry();
    final List<DeviceSpec> specs = new ArrayList<>();
    final Map<String, String> secrets = new HashMap<>(Map.of("env:CA", FakeAuthority.PASSPHRASE, "env:CAM", "secret"));
    final Workspace workspace;
    Policy.FirstContact firstContact = Policy.FirstContact.PIN;
    Policy.Naming naming = Policy.Naming.IP;
    HttpsMode https = HttpsMode.HTTPS_ONLY;
    Duration validity = Duration.ofDays(365);
    KeyType keyType = KeyType.EC_P256;
    Policy.KeyFrom keyFrom = Policy.KeyFrom.ANY;
    boolean allowExperimental;
    List<X509Certificate> makers = List.of();
    Duration observationLimit = Duration.ofMinutes(1);

    Bench(Path folder) {
        workspace = new Workspace(folder);
        install(network.adapter(), 0);
    }

    void install(DeviceAdapter adapter, int ranking) {
        adapters.addAdapter(adapter, Map.of("service.ranking", ranking));
    }

    /** A device as it leaves the factory, in the fleet. */
    FakeDevice add(String host) {
        KeyPair key = TestCertificates.key();
        FakeDevice device = new FakeDevice(
                host,
                trips,
                files,
                TestCertificates.selfSigned(
                        "CN=factory-" + host, key, START.minus(Duration.ofDays(99)), START.plus(Duration.ofDays(9999))),
                key);
        network.devices.put(host, device);
        specs.add(spec(host, "env:CAM"));
        return device;
    }

    static DeviceSpec spec(String host, String password) {
        return new DeviceSpec(
                "cam-" + host,
                Optional.empty(),
                host,
                Optional.empty(),
                Optional.empty(),
                80,
                443,
                "Oslo",
                Optional.of(new DeviceSpec.Login("root", SecretRef.parse(password))),
                Optional.empty());
    }

    FleetSpec fleet() {
        return new FleetSpec(workspace.fleetFile(), "test", policy(), specs, makers);
    }

    Policy policy() {
        return new Policy(
                "issuing",
                SecretRef.parse("env:CA"),
                CertificateProfile.tlsServer("device", keyType, validity),
                naming,
                naming,
                "Example, Inc.",
                Duration.ofDays(30),
                https,
                firstContact,
                keyFrom,
                allowExperimental);
    }

    /** A new engine, as after the process was started again. */
    FleetEngine engine() {
        return new FleetVerbs(new Instruments(
                adapters,
                network,
                new FakeValidator(),
                new FakeReader(),
                authority,
                store,
                new ThrowawayKeys(new Keys()),
                new OwnKeys(new Keys(), files, revocations, new Random(3)),
                now::get,
                new Random(7L + store.entries.size()),
                new Waiting(
                        Duration.ofSeconds(60),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(3),
                        nanos::get,
                        time -> nanos.addAndGet(time.toNanos())),
                8,
                observationLimit));
    }

    private record Keys() implements PrivateKeys {

        @Override
        public KeyPair generate(KeyType type) {
            return TestCertificates.key();
        }

        @Override
        public String encrypt(PrivateKey key, Secret passphrase, Protection protection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PublicKey> publicKeyOf(PrivateKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(PrivateKey key, PublicKey publicKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrivateKey decrypt(String pem, Secret passphrase) {
            throw new UnsupportedOperationException();
        }
    }

    SecretSource source() {
        return reference -> {
            String value = secrets.get(reference.toString());
            if (value == null) {
                throw new FleetException(new FleetFailure.SecretUnavailable(reference, "it is not set"));
            }
            return new Secret(value.toCharArray());
        };
    }

    List<Observation> observe() throws FleetException {
        return engine().observe(workspace, fleet(), source(), new Progress<>() {});
    }

    Plan plan() throws FleetException {
        return engine().plan(workspace, fleet(), source(), new Progress<DevicePlan>() {});
    }

    RunReport apply(Plan plan) throws FleetException {
        return apply(plan, new Progress<>() {});
    }

    RunReport apply(Plan plan, Progress<DeviceResult> progress) throws FleetException {
        return engine().apply(workspace, plan, source(), progress);
    }

    RunReport verify() throws FleetException {
        return engine().verify(workspace, fleet(), new Progress<>() {});
    }
}
