// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;

/** A log-in to a {@link FakeDevice}. */
final class FakeSession implements DeviceSession {

    private final FakeDevice device;
    private final InstantSource clock;

    FakeSession(FakeDevice device, InstantSource clock) {
        this.device = device;
        this.clock = clock;
    }

    @Override
    public DeviceFacts facts() {
        return device.facts;
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        List<Capability> all = device.manual
                ? List.of((ManualProcedure) subject -> List.of("Carry it there for " + subject.name() + "."))
                : List.of(new Keys(), new Store(), new Trust(), new Https(), (DeviceClock) this::now);
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private Instant now() throws DeviceException {
        around("clock");
        return clock.instant().plus(device.clockAhead);
    }

    /** Something that changes nothing. */
    private void around(String operation) throws DeviceException {
        device.trips.device("before " + operation);
        device.contact(operation);
        device.trips.device("after " + operation);
    }

    private final class Keys implements CsrOnDevice {

        @Override
        public Set<KeyType> keyTypes() {
            return device.keyTypes;
        }

        @Override
        public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
            device.trips.device("before createKey");
            device.contact("createKey");
            if (device.keys.containsKey(id)) {
                throw new DeviceException(new Failure.Rejected("make a key", "the name is taken"));
            }
            KeyPair pair = device.stuckKey == null ? TestCertificates.key(device.curve) : device.stuckKey;
            Instant now = clock.instant();
            device.keys.put(id, pair);
            device.certificates.put(
                    id,
                    new StoredCertificate(
                            id, TestCertificates.selfSigned("CN=" + id, pair, now, now.plusSeconds(999)), Origin.OURS));
            device.writes.add("key");
            device.trips.device("after createKey");
        }

        @Override
        public byte[] request(String id, CertificateSubject subject) throws DeviceException {
            around("request");
            if (!device.keys.containsKey(id)) {
                throw new DeviceException(new Failure.Rejected("make a request", "there is no such key"));
            }
            return device.keys.get(id).getPublic().getEncoded();
        }

        @Override
        public void install(String id, List<X509Certificate> chain) throws DeviceException {
            device.trips.device("before install");
            device.contact("install");
            KeyPair pair = device.keys.get(id);
            if (pair == null
                    || !Arrays.equals(
                            pair.getPublic().getEncoded(),
                            chain.getFirst().getPublicKey().getEncoded())) {
                throw new DeviceException(new Failure.Rejected("install", "it does not belong to the key"));
            }
            device.certificates.put(id, new StoredCertificate(id, chain.getFirst(), Origin.OURS));
            device.writes.add("install " + chain.size());
            device.trips.device("after install");
        }
    }

    private final class Store implements CertificateStore {

        @Override
        public List<StoredCertificate> certificates() throws DeviceException {
            around("certificates");
            return List.copyOf(device.certificates.values());
        }

        @Override
        public void delete(String id) throws DeviceException {
            device.trips.device("before delete");
            device.contact("delete");
            device.delete(id);
            device.trips.device("after delete");
        }
    }

    private final class Trust implements TrustList {

        @Override
        public List<StoredCertificate> trusted() throws DeviceException {
            around("trusted");
            return List.copyOf(device.trusted.values());
        }

        @Override
        public String add(X509Certificate certificate) throws DeviceException {
            device.trips.device("before trust.add");
            device.contact("trust.add");
            boolean there = device.trusted.values().stream()
                    .anyMatch(stored -> Fingerprint.of(stored.certificate()).equals(Fingerprint.of(certificate)));
            if (there) {
                throw new DeviceException(new Failure.Rejected("add a certificate", "it is there already"));
            }
            String id = device.addTrusted(certificate);
            device.trips.device("after trust.add");
            return id;
        }

        @Override
        public void remove(String id) throws DeviceException {
            device.trips.device("before trust.remove");
            device.contact("trust.remove");
            device.trusted.remove(id);
            device.writes.add("untrust");
            device.trips.device("after trust.remove");
        }
    }

    private final class Https implements HttpsSettings {

        @Override
        public Cost cost() {
            return new Cost(Duration.ofSeconds(5), "");
        }

        @Override
        public State read() throws DeviceException {
            around("settings.read");
            return device.settings;
        }

        @Override
        public void write(State state) throws DeviceException {
            device.trips.device("before settings.write");
            device.contact("settings.write");
            device.write(state);
            device.trips.device("after settings.write");
        }
    }

    @Override
    public void close() {}
}
