// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.CertificateAuthority;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.IssueOrder;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;

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

    /** Read the certificates of an authority. */
    static FolderAuthority open(String id, Path folder, IssuingServices services) throws PkiException {
        AuthorityFiles files = new AuthorityFiles(folder);
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(read(files.certificate(), services).getFirst());
        if (Files.exists(files.issuers())) {
            chain.addAll(read(files.issuers(), services));
        }
        return new FolderAuthority(id, chain, files, services);
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

    @Override
    public List<Finding> preview(IssueOrder order) throws PkiException {
        List<Finding> findings = new ArrayList<>(OrderRules.forDevice(order, chain, services.now()));
        if (Findings.errors(findings).isEmpty()) {
            CertificateContents contents = Drafts.issued(
                    SerialFile.draw(services.random()),
                    order.subject(),
                    order.publicKey(),
                    order.profile(),
                    chain,
                    services.now());
            findings.addAll(services.dryRun().lint(contents));
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
        PrivateKey key = readKey(passphrase);
        if (!KeyMatch.matches(key, certificate().getPublicKey())) {
            throw Storage.failure(files.key(), "the key does not belong to the certificate beside it");
        }
        write(books -> books.complete());
        return new UnlockedAuthority(this, key);
    }

    private PrivateKey readKey(Secret passphrase) throws PkiException {
        String pem = Storage.read(files.key(), () -> Files.readString(files.key(), StandardCharsets.ISO_8859_1));
        try {
            return services.keys().decrypt(pem, passphrase);
        } catch (PkiException e) {
            throw switch (e.failure()) {
                case PkiFailure.WrongPassphrase wrong ->
                    new PkiException(new PkiFailure.WrongPassphrase("the key of the authority '" + id + "'"));
                case PkiFailure.Malformed malformed ->
                    new PkiException(new PkiFailure.Malformed(files.key().toString(), malformed.detail()));
                case PkiFailure.Refused other -> e;
                case PkiFailure.NoSuchAuthority other -> e;
                case PkiFailure.Storage other -> e;
            };
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
    BigInteger takeSerial() throws PkiException {
        SerialFile serials = new SerialFile(files, services.random());
        return services.locks().locked(files, serials::take);
    }
}
