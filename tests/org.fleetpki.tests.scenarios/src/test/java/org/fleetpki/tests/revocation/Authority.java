// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CreatedCrl;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.RevocationBook;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.ca.internal.FolderAuthorities;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.tests.pki.Pki;

/** A root in a folder, with what the tests of revocation do to it. */
final class Authority {

    static final Revocations REVOCATIONS = new RevocationService();

    static final KeyPair DEVICE_KEY = Pki.KEYS.generate(KeyType.EC_P256);

    private final Path folder;
    private final String id;
    private final CertificateAuthority opened;

    private Authority(Path folder, String id, CertificateAuthority opened) {
        this.folder = folder;
        this.id = id;
        this.opened = opened;
    }

    static Authority create(Path folder, String id, KeyType type) throws PkiException {
        CertificateProfile profile =
                new CertificateProfile(id, Usage.ROOT_CA, type, Duration.ofDays(3650), Duration.ofHours(1));
        AuthorityOrder order = new AuthorityOrder(id, new X500Principal("CN=Test " + id + ",O=Works"), profile);
        try (Secret secret = Pki.secret()) {
            return new Authority(folder, id, Pki.authorities().createRoot(folder, order, secret));
        }
    }

    static Authority create(Path folder) throws PkiException {
        return create(folder, "root", KeyType.EC_P256);
    }

    /** The same folder, as another process at another time sees it. */
    Authority at(InstantSource clock) throws PkiException {
        return new Authority(folder, id, new FolderAuthorities(Pki.services(clock)).open(folder, id));
    }

    Authority reopened() throws PkiException {
        return at(InstantSource.system());
    }

    CertificateAuthority get() {
        return opened;
    }

    Path books() {
        return folder.resolve(id).resolve("CA");
    }

    RevocationBook book() {
        return REVOCATIONS.book(opened);
    }

    CertificateAuthority.Unlocked unlock() throws PkiException {
        try (Secret secret = Pki.secret()) {
            return opened.unlock(secret);
        }
    }

    X509Certificate issue(String name) throws Exception {
        return issue(name, Duration.ofDays(90));
    }

    /** Also as {@code <name>.pem} in the books. */
    X509Certificate issue(String name, Duration validity) throws Exception {
        IssueOrder order = new IssueOrder(
                DEVICE_KEY.getPublic(),
                new CertificateSubject(
                        new X500Principal("CN=" + name), List.of(GeneralName.parse("DNS:" + name + ".example"))),
                CertificateProfile.tlsServer("device", KeyType.EC_P256, validity),
                "a test");
        try (CertificateAuthority.Unlocked key = unlock()) {
            X509Certificate certificate = key.issue(key.prepare(order));
            Files.writeString(books().resolve(name + ".pem"), Pem.encode(certificate));
            return certificate;
        }
    }

    void revoke(X509Certificate certificate, RevocationReason reason) throws PkiException {
        revoke(certificate.getSerialNumber(), reason);
    }

    void revoke(BigInteger serial, RevocationReason reason) throws PkiException {
        book().revoke(List.of(RevocationOrder.of(serial, reason, "tester", "a test")));
    }

    CreatedCrl crl() throws PkiException {
        return crl(CrlOrder.full(Duration.ofDays(7)));
    }

    CreatedCrl delta() throws PkiException {
        return crl(new CrlOrder(Duration.ofDays(1), true, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    CreatedCrl crl(CrlOrder order) throws PkiException {
        try (CertificateAuthority.Unlocked key = unlock()) {
            return REVOCATIONS.createCrl(key, order);
        }
    }

    ParsedRevocationList list(boolean delta) throws Exception {
        return ParsedRevocationList.parse(REVOCATIONS.crl(opened, delta).orElseThrow());
    }

    /** The index line of a certificate. */
    String line(X509Certificate certificate) throws Exception {
        String serial = hex(certificate);
        return Files.readAllLines(books().resolve("index.txt")).stream()
                .filter(line -> line.contains("\t" + serial + "\t"))
                .findFirst()
                .orElseThrow();
    }

    static String hex(X509Certificate certificate) {
        String digits = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    static InstantSource in(Duration time) {
        return InstantSource.fixed(Instant.now().plus(time));
    }
}
