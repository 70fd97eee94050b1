// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.Snapshots;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.model.ParsedCertificate;

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
                : List.of(
                        new Keys(),
                        new Upload(),
                        new Pkcs12(),
                        new Store(),
                        new Trust(),
                        new Https(),
                        (DeviceClock) this::now,
                        new Requests(),
                        new Default(),
                        new Copies());
        boolean absent = (type == CsrOnDevice.class || type == KeyUpload.class || type == Pkcs12Upload.class)
                        && !device.keyWays.contains(type)
                || type == PendingRequests.class && !device.listsRequests
                || type == DefaultCertificate.class && !device.byDefault
                || type == Snapshots.class && !device.snapshots
                || type == HttpsSettings.class && device.withoutSettings;
        return absent
                ? Optional.empty()
                : all.stream().filter(type::isInstance).map(type::cast).findFirst();
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
        public Cost cost() {
            return new Cost(Duration.ZERO, Duration.ofSeconds(40), "");
        }

        @Override
        public List<String> limits() {
            return device.limits;
        }

        @Override
        public boolean isExperimental() {
            return device.experimental;
        }

        @Override
        public boolean writesAlternativeNames() {
            return !device.inPlace;
        }

        @Override
        public Placement placement() {
            return FakeSession.this.placement();
        }

        @Override
        public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
            device.trips.device("before createKey");
            device.contact("createKey");
            if (!device.inPlace && device.keys.containsKey(id)) {
                throw new DeviceException(new Failure.Rejected("make a key", "the name is taken"));
            }
            if (device.listsRequests && device.waiting.containsKey(id)) {
                throw new DeviceException(new Failure.Rejected("make a key", "a request is waiting"));
            }
            KeyPair pair = device.stuckKey == null ? TestCertificates.key(device.curve) : device.stuckKey;
            Instant now = clock.instant();
            if (device.inPlace) {
                device.waiting.put(id, pair);
            } else {
                device.keys.put(id, pair);
                device.certificates.put(
                        id,
                        new StoredCertificate(
                                id,
                                TestCertificates.selfSigned("CN=" + id, pair, now, now.plusSeconds(999)),
                                Origin.OURS));
            }
            device.writes.add("key");
            device.trips.device("after createKey");
        }

        private KeyPair pair(String id) {
            return device.inPlace ? device.waiting.get(id) : device.keys.get(id);
        }

        @Override
        public byte[] request(String id, CertificateSubject subject) throws DeviceException {
            around("request");
            if (pair(id) == null) {
                throw new DeviceException(new Failure.Rejected("make a request", "there is no such key"));
            }
            return pair(id).getPublic().getEncoded();
        }

        @Override
        public void install(String id, List<X509Certificate> chain) throws DeviceException {
            device.trips.device("before install");
            device.contact("install");
            KeyPair pair = pair(id);
            if (pair == null || !belongs(pair.getPublic(), chain)) {
                throw new DeviceException(new Failure.Rejected("install", "it does not belong to the key"));
            }
            device.waiting.remove(id);
            device.put(id, chain, pair);
            device.writes.add("install " + chain.size());
            device.trips.device("after install");
        }
    }

    private static boolean belongs(PublicKey key, List<X509Certificate> chain) {
        return Arrays.equals(key.getEncoded(), chain.getFirst().getPublicKey().getEncoded());
    }

    private Placement placement() {
        return device.inPlace
                ? new Placement.InPlace(FakeDevice.FACTORY, "Its default certificate comes back.")
                : Placement.BESIDE;
    }

    private void bring(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
        KeyPair pair = new KeyPair(chain.getFirst().getPublicKey(), key);
        if (!device.inPlace && device.keys.containsKey(id)) {
            throw new DeviceException(new Failure.Rejected("take a key", "the name is taken"));
        }
        device.put(id, chain, pair);
        device.writes.add("upload " + chain.size());
    }

    private final class Upload implements KeyUpload {

        @Override
        public Set<KeyType> keyTypes() {
            return device.keyTypes;
        }

        @Override
        public Placement placement() {
            return FakeSession.this.placement();
        }

        @Override
        public void upload(String id, List<X509Certificate> chain, PrivateKey key) throws DeviceException {
            device.trips.device("before upload");
            device.contact("upload");
            bring(id, chain, key);
            device.trips.device("after upload");
        }
    }

    private final class Pkcs12 implements Pkcs12Upload {

        @Override
        public Placement placement() {
            return FakeSession.this.placement();
        }

        @Override
        public void upload(String id, byte[] file, Secret passphrase) throws DeviceException {
            device.trips.device("before upload");
            device.contact("upload");
            FakeFiles.Written written = device.files.of(file);
            if (!written.passphrase().equals(new String(passphrase.characters()))) {
                throw new DeviceException(new Failure.Rejected("take a file", "the passphrase is wrong"));
            }
            if (device.readsOnlyLegacyFiles && written.format() != PkiFormat.PKCS12_LEGACY) {
                throw new DeviceException(new Failure.Rejected("take a file", "it cannot be read"));
            }
            try {
                List<X509Certificate> chain = new ArrayList<>();
                for (ParsedCertificate certificate : written.entry().chain()) {
                    chain.add(TestCertificates.parse(certificate.encoded().toArray()));
                }
                bring(id, chain, written.entry().key().orElseThrow());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
            device.writes.add(written.format().id());
            device.trips.device("after upload");
        }
    }

    private final class Requests implements PendingRequests {

        @Override
        public List<Pending> pending() throws DeviceException {
            around("pending");
            return device.waiting.keySet().stream()
                    .map(id -> new Pending(id, State.READY, new byte[0], ""))
                    .toList();
        }

        @Override
        public void delete(String id) throws DeviceException {
            device.trips.device("before deleteRequest");
            device.contact("deleteRequest");
            if (device.waiting.remove(id) == null) {
                throw new DeviceException(new Failure.Rejected("delete a request", "there is none"));
            }
            device.trips.device("after deleteRequest");
        }
    }

    private final class Default implements DefaultCertificate {

        @Override
        public void restore() throws DeviceException {
            device.trips.device("before restore");
            device.contact("restore");
            device.discard();
            device.trips.device("after restore");
        }

        @Override
        public void renew() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Copies implements Snapshots {

        @Override
        public Snapshot take() throws DeviceException {
            around("snapshot");
            return new Snapshot("the state before");
        }

        @Override
        public List<String> restore(Snapshot snapshot) throws DeviceException {
            device.trips.device("before restore");
            device.contact("restore");
            device.bringBack();
            device.writes.add("restore " + snapshot.content());
            device.trips.device("after restore");
            return List.of();
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
