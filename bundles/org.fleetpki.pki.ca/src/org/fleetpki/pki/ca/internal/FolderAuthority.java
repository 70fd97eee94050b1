// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.CertificationOrder;
import org.fleetpki.pki.api.ca.CrossOrder;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.RenewalOrder;
import org.fleetpki.pki.api.ca.RevocationStatus;

/** An authority in a folder. Certificates are read when it is opened, the key when it is unlocked. */
final class FolderAuthority implements CertificateAuthority {

    private final String id;
    private final List<X509Certificate> chain;
    private final AuthorityFiles files;
    private final Ledger ledger;
    private final IssuingServices services;

    private FolderAuthority(String id, List<X509Certificate> chain, AuthorityFiles files, IssuingServices services) {
        this.id = id;
        this.chain = List.copyOf(chain);
        this.files = files;
        this.ledger = new Ledger(files, services.reader());
        this.services = services;
    }

    /** Whether a folder has an authority in it. */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(new AuthorityFiles(folder).certificate());
    }

    /** Read the certificates of an authority; everything else is where its {@code place.txt} says, if there is one. */
    static FolderAuthority open(String id, Path folder, IssuingServices services) throws PkiException {
        AuthorityFiles files = new AuthorityFiles(folder);
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(read(files.certificate(), services).getFirst());
        if (Files.exists(files.issuers())) {
            chain.addAll(read(files.issuers(), services));
        }
        return new FolderAuthority(id, chain, Files.exists(files.place()) ? linked(files) : files, services);
    }

    private static AuthorityFiles linked(AuthorityFiles link) throws PkiException {
        String place = Storage.read(link.place(), () -> Files.readString(link.place(), StandardCharsets.UTF_8));
        try {
            return new AuthorityFiles(Path.of(place.strip()));
        } catch (InvalidPathException e) {
            throw Storage.failure(link.place(), "there should be the path of a folder");
        }
    }

    private static List<X509Certificate> read(Path file, IssuingServices services) throws PkiException {
        byte[] data = Storage.read(file, () -> Files.readAllBytes(file));
        if (new String(data, StandardCharsets.ISO_8859_1).isBlank()) {
            return List.of();
        }
        try {
            return services.reader().certificates(data);
        } catch (PkiException e) {
            throw e.failure() instanceof PkiFailure.Malformed malformed
                    ? new PkiException(new PkiFailure.Malformed(file.toString(), malformed.detail()), e)
                    : e;
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    AuthorityFiles files() {
        return files;
    }

    IssuingServices services() {
        return services;
    }

    Drafts drafts() {
        return new Drafts(chain, services.signing(), services.now());
    }

    /** What follows from an order. */
    Draft draft(CertificationOrder order) throws PkiException {
        return switch (order) {
            case IssueOrder issue -> drafts().device(issue);
            case RenewalOrder renewal -> drafts().renewal(renewal, past(renewal.certificate()));
            case CrossOrder cross -> drafts().cross(cross);
        };
    }

    private RenewalRules past(X509Certificate certificate) throws PkiException {
        boolean revoked = new RevocationLedger(files, services).status(certificate.getSerialNumber())
                instanceof RevocationStatus.Revoked;
        List<PublicKey> earlier = Files.exists(files.oldWithNew())
                ? read(files.oldWithNew(), services).stream()
                        .map(X509Certificate::getPublicKey)
                        .toList()
                : List.of();
        return new RenewalRules(earlier, revoked);
    }

    CertificateContents contents(Draft draft, BigInteger serial) throws PkiException {
        return draft.contents(
                serial,
                SignatureAlgorithms.choose(
                        services.signing().maker(), certificate().getPublicKey(), draft.signing()));
    }

    List<Finding> lint(Draft draft, CertificateContents contents) throws PkiException {
        return services.dryRun()
                .lint(contents, certificate().getPublicKey(), draft.signing().publicRules(), draft.accepted());
    }

    @Override
    public List<Finding> preview(CertificationOrder order) throws PkiException {
        Draft draft = draft(order);
        List<Finding> findings = new ArrayList<>(draft.findings());
        if (Findings.errors(findings).isEmpty()) {
            findings.addAll(lint(draft, contents(draft, SerialFile.draw(services.random()))));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    @Override
    public Optional<X509Certificate> issued(BigInteger serial) throws PkiException {
        return Storage.read(files.issued(), () -> ledger.find(serial));
    }

    @Override
    public List<X509Certificate> issued() throws PkiException {
        return Storage.read(files.issued(), ledger::all);
    }

    @Override
    public UnlockedAuthority unlock(Secret passphrase) throws PkiException {
        OpenKey key = new KeyVault(id, files, services).open(passphrase);
        try {
            if (!KeyMatch.matches(services.signing(), key.key(), certificate().getPublicKey())) {
                throw Storage.failure(files.books(), "the key does not belong to the certificate of '" + id + "'");
            }
            write(books -> books.complete());
            return new UnlockedAuthority(this, key);
        } catch (PkiException | RuntimeException e) {
            key.close();
            throw e;
        }
    }

    /** An entry in the books. */
    @FunctionalInterface
    interface Entry {
        void writeTo(Ledger ledger) throws IOException, PkiException;
    }

    /** Write into the books while nobody else does. */
    void write(Entry entry) throws PkiException {
        services.locks().locked(files, () -> {
            entry.writeTo(ledger);
            return null;
        });
    }

    /** Take a serial number for good. */
    BigInteger takeSerial(ProfileSigning.Serials serials) throws PkiException {
        SerialFile file = new SerialFile(files, services.random());
        return services.locks().locked(files, () -> file.take(serials));
    }
}
