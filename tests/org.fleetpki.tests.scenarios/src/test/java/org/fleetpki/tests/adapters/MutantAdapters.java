// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.Probe;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;

/** A good adapter, made bad in one way each: what the contract must find out. */
abstract class MutantAdapters implements DeviceAdapter {

    private final DeviceAdapter good;

    private MutantAdapters(DeviceAdapter good) {
        this.good = good;
    }

    @Override
    public String family() {
        return good.family();
    }

    @Override
    public Probe probe(Endpoint endpoint) throws DeviceException {
        return good.probe(endpoint);
    }

    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
        return new MutantSession(good.open(endpoint, credentials));
    }

    /** What becomes of a capability; the usual one stays as it is. */
    Optional<? extends Capability> mutate(Capability capability) {
        return Optional.of(capability);
    }

    private final class MutantSession implements DeviceSession {

        private final DeviceSession session;

        MutantSession(DeviceSession session) {
            this.session = session;
        }

        @Override
        public DeviceFacts facts() {
            return session.facts();
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return session.capability(type).flatMap(MutantAdapters.this::mutate).map(type::cast);
        }

        @Override
        public void close() {
            session.close();
        }
    }

    /** Finds out more about a device than it should. */
    static final class LogsInWhileProbing extends MutantAdapters {

        LogsInWhileProbing(DeviceAdapter good) {
            super(good);
        }

        @Override
        public Probe probe(Endpoint endpoint) throws DeviceException {
            try (Secret usual = new Secret("pass-contract".toCharArray());
                    DeviceSession session = open(endpoint, new Credentials("root", usual))) {
                return new Probe.Match(session.facts());
            }
        }
    }

    /** Pins whatever it sees. */
    static final class TrustsEverything extends MutantAdapters {

        private final TlsProbe tls;

        TrustsEverything(DeviceAdapter good, TlsProbe tls) {
            super(good);
            this.tls = tls;
        }

        @Override
        public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
            TlsTrust anything = TlsTrust.pin(Fingerprint.of(tls.probe(endpoint).leaf()));
            return super.open(endpoint.trusting(anything), credentials);
        }
    }

    /** Hopes that a password becomes right by itself. */
    static final class TriesAgain extends MutantAdapters {

        TriesAgain(DeviceAdapter good) {
            super(good);
        }

        @Override
        public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
            try {
                return super.open(endpoint, credentials);
            } catch (DeviceException e) {
                if (e.failure() instanceof Failure.Unauthorized) {
                    return super.open(endpoint, credentials);
                }
                throw e;
            }
        }
    }

    /** Goes where the password can be read. */
    static final class FallsBackToPlainHttp extends MutantAdapters {

        FallsBackToPlainHttp(DeviceAdapter good) {
            super(good);
        }

        @Override
        public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
            return super.open(
                    new Endpoint(endpoint.host(), endpoint.httpPort(), endpoint.httpsPort(), endpoint.trust()),
                    credentials);
        }
    }

    /** Tells everybody. */
    static final class LeaksThePassword extends MutantAdapters {

        LeaksThePassword(DeviceAdapter good) {
            super(good);
        }

        @Override
        public DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException {
            try {
                return super.open(endpoint, credentials);
            } catch (DeviceException e) {
                String password = new String(credentials.secret().characters());
                throw new DeviceException(e.failure(), new IllegalStateException("with " + password, e));
            }
        }
    }

    /** Says that all is done, and does nothing. */
    static final class PretendsToSwitch extends MutantAdapters {

        PretendsToSwitch(DeviceAdapter good) {
            super(good);
        }

        @Override
        Optional<? extends Capability> mutate(Capability capability) {
            return Optional.of(
                    capability instanceof HttpsSettings https
                            ? new Https(https) {
                                @Override
                                public void write(State state) {
                                    // nothing, which is the defect
                                }
                            }
                            : capability);
        }
    }

    /** Closes plain HTTP with every change. */
    static final class ClosesHttp extends MutantAdapters {

        ClosesHttp(DeviceAdapter good) {
            super(good);
        }

        @Override
        Optional<? extends Capability> mutate(Capability capability) {
            return Optional.of(
                    capability instanceof HttpsSettings https
                            ? new Https(https) {
                                @Override
                                public void write(State state) throws DeviceException {
                                    super.write(state.in(HttpsMode.HTTPS_ONLY));
                                }
                            }
                            : capability);
        }
    }

    /** Lets go of a maker's identity. */
    static final class DeletesWithoutAsking extends MutantAdapters {

        DeletesWithoutAsking(DeviceAdapter good) {
            super(good);
        }

        @Override
        Optional<? extends Capability> mutate(Capability capability) {
            return Optional.of(capability instanceof CertificateStore store ? new Forgiving(store) : capability);
        }
    }

    /** Makes another kind of key than it was asked for. */
    static final class MakesOtherKeys extends MutantAdapters {

        MakesOtherKeys(DeviceAdapter good) {
            super(good);
        }

        @Override
        Optional<? extends Capability> mutate(Capability capability) {
            return Optional.of(capability instanceof CsrOnDevice csr ? new AnyKey(csr) : capability);
        }
    }

    private abstract static class Https implements HttpsSettings {

        private final HttpsSettings good;

        Https(HttpsSettings good) {
            this.good = good;
        }

        @Override
        public State read() throws DeviceException {
            return good.read();
        }

        @Override
        public void write(State state) throws DeviceException {
            good.write(state);
        }
    }

    private record Forgiving(CertificateStore good) implements CertificateStore {

        @Override
        public List<StoredCertificate> certificates() throws DeviceException {
            return good.certificates();
        }

        @Override
        public void delete(String id) {
            // says yes to everything, which is the defect
        }
    }

    private record AnyKey(CsrOnDevice good) implements CsrOnDevice {

        @Override
        public Set<KeyType> keyTypes() {
            return good.keyTypes();
        }

        @Override
        public void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException {
            // always the same kind, which is the defect
            good.createKey(id, KeyType.EC_P384, subject);
        }

        @Override
        public byte[] request(String id, CertificateSubject subject) throws DeviceException {
            return good.request(id, subject);
        }

        @Override
        public void install(String id, List<X509Certificate> chain) throws DeviceException {
            good.install(id, chain);
        }
    }
}
