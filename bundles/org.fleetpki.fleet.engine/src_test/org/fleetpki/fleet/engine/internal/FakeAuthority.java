// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.CertificationOrder;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;

/** A root and an issuing authority in memory. What it issued survives the death of the engine. */
final class FakeAuthority implements CertificateAuthority, CertificateAuthorities {

    static final String PASSPHRASE = "correct horse";

    final Map<BigInteger, X509Certificate> issued = new LinkedHashMap<>();
    final List<BigInteger> taken = new ArrayList<>();
    private final Map<BigInteger, IssueOrder> ordered = new LinkedHashMap<>();
    final X509Certificate root;
    final X509Certificate issuing;
    List<Finding> findings = List.of();
    private final KeyPair key = TestCertificates.key();
    private final InstantSource clock;
    private final Trips trips;

    FakeAuthority(InstantSource clock, Trips trips, Instant begin, Instant end) {
        this.clock = clock;
        this.trips = trips;
        KeyPair rootKey = TestCertificates.key();
        X500Principal rootName = new X500Principal("CN=Test root");
        X500Principal name = new X500Principal("CN=Test issuing");
        root = TestCertificates.certificate(
                BigInteger.ONE,
                rootName,
                rootKey.getPrivate(),
                rootName,
                rootKey.getPublic(),
                begin,
                end,
                true,
                List.of());
        issuing = TestCertificates.certificate(
                BigInteger.TWO, rootName, rootKey.getPrivate(), name, key.getPublic(), begin, end, true, List.of());
    }

    @Override
    public String id() {
        return "issuing";
    }

    @Override
    public List<X509Certificate> chain() {
        return List.of(issuing, root);
    }

    @Override
    public List<Finding> preview(CertificationOrder order) {
        return findings;
    }

    @Override
    public synchronized Optional<X509Certificate> issued(BigInteger serial) {
        return Optional.ofNullable(issued.get(serial));
    }

    @Override
    public synchronized List<X509Certificate> issued() {
        return List.copyOf(issued.values());
    }

    @Override
    public Unlocked unlock(Secret passphrase) throws PkiException {
        if (!new String(passphrase.characters()).equals(PASSPHRASE)) {
            throw new PkiException(new PkiFailure.WrongPassphrase("the key of authority 'issuing'"));
        }
        return new Open();
    }

    private final class Open implements Unlocked {

        @Override
        public PreparedCertificate prepare(CertificationOrder certification) {
            IssueOrder order = (IssueOrder) certification;
            synchronized (FakeAuthority.this) {
                BigInteger serial = BigInteger.valueOf(1000L + taken.size());
                taken.add(serial);
                ordered.put(serial, order);
                Instant now = clock.instant();
                return new PreparedCertificate(
                        new CertificateContents(
                                serial,
                                issuing.getSubjectX500Principal(),
                                order.subject().name(),
                                order.publicKey(),
                                now.minus(order.profile().backdate()),
                                now.plus(order.profile().validity()),
                                List.of(),
                                null),
                        order.reason(),
                        List.of());
            }
        }

        @Override
        public X509Certificate issue(PreparedCertificate prepared) {
            trips.other("before issue");
            synchronized (FakeAuthority.this) {
                CertificateContents contents = prepared.contents();
                X509Certificate certificate = TestCertificates.certificate(
                        contents.serial(),
                        contents.issuer(),
                        key.getPrivate(),
                        contents.subject(),
                        contents.publicKey(),
                        contents.notBefore(),
                        contents.notAfter(),
                        false,
                        ordered.get(contents.serial()).subject().alternativeNames());
                if (issued.put(contents.serial(), certificate) != null) {
                    throw new AssertionError("the serial " + contents.serial() + " was used twice");
                }
                trips.other("after issue");
                return certificate;
            }
        }

        @Override
        public void close() {}
    }

    @Override
    public List<CertificateAuthority> list(Path folder) {
        return List.of(this);
    }

    @Override
    public CertificateAuthority open(Path folder, String id) throws PkiException {
        if (!id.equals(id())) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(id, "there is none; known is issuing"));
        }
        return this;
    }

    @Override
    public CertificateAuthority createRoot(Path folder, AuthorityOrder order, Secret passphrase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateAuthority createIntermediate(
            Path folder, AuthorityOrder order, Secret passphrase, CertificateAuthority issuer, Unlocked issuerKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateAuthority importExisting(
            Path folder,
            String id,
            List<X509Certificate> chain,
            String keyPem,
            Optional<Secret> keyPassphrase,
            Secret passphrase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateAuthority importForeign(Path folder, String id, ForeignAuthority authority, Secret passphrase) {
        throw new UnsupportedOperationException();
    }
}
