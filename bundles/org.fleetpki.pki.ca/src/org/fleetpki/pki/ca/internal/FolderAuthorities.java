// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityBooks;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds, makes and takes over the authorities of a folder. */
@Component
public final class FolderAuthorities implements CertificateAuthorities {

    private final IssuingServices services;

    @Activate
    public FolderAuthorities(@Reference IssuingServices services) {
        this.services = services;
    }

    @Override
    public List<CertificateAuthority> list(Path folder) throws PkiException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = Storage.read(folder, () -> {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(entry -> isId(entry.getFileName().toString()) && FolderAuthority.isIn(entry))
                        .sorted()
                        .toList();
            }
        });
        List<CertificateAuthority> authorities = new ArrayList<>();
        for (Path path : found) {
            authorities.add(FolderAuthority.open(path.getFileName().toString(), path, services));
        }
        return List.copyOf(authorities);
    }

    @Override
    public CertificateAuthority open(Path folder, String id) throws PkiException {
        // an id that could not be given cannot be found either, and must not lead out of the folder
        if (!isId(id) || !FolderAuthority.isIn(folder.resolve(id))) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(id, "there is none of that name in " + folder));
        }
        return FolderAuthority.open(id, folder.resolve(id), services);
    }

    private static boolean isId(String name) {
        try {
            AuthorityOrder.requireId(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public CertificateAuthority createRoot(Path folder, AuthorityOrder order, Secret passphrase) throws PkiException {
        NewFolder place = NewFolder.of(folder, order.id(), services.random());
        new Roots(services).create(place, order, passphrase, (files, ledger, key, root) -> {});
        return open(folder, order.id());
    }

    @Override
    public CertificateAuthority createIntermediate(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority issuer,
            CertificateAuthority.Unlocked issuerKey)
            throws PkiException {
        AuthorityRules.requireUsage(order, Usage.INTERMEDIATE_CA);
        AuthorityRules.requirePassphrase(passphrase);
        if (!(issuerKey instanceof UnlockedAuthority unlocked)
                || !unlocked.authority().chain().equals(issuer.chain())) {
            throw new IllegalArgumentException("the unlocked key is not that of the issuer '" + issuer.id() + "'");
        }
        NewFolder place = NewFolder.of(folder, order.id(), services.random());
        place.requireFree();
        try (NewKey key =
                new NewKeys(services).make(order.keyPlace(), order.profile().keyType(), passphrase)) {
            place.create(key, SerialFile.draw(services.random()), files -> {
                List<X509Certificate> chain = new ArrayList<>();
                chain.add(unlocked.issueAuthority(order, key.publicKey()));
                chain.addAll(issuer.chain());
                return chain;
            });
        }
        return open(folder, order.id());
    }

    @Override
    public CertificateAuthority importExisting(
            Path folder,
            String id,
            List<X509Certificate> chain,
            String keyPem,
            Optional<Secret> keyPassphrase,
            Secret passphrase)
            throws PkiException {
        if (chain.isEmpty()) {
            throw new PkiException(
                    new PkiFailure.Malformed("The chain of the authority", "there is no certificate in it"));
        }
        PrivateKey key = decrypt(keyPem, keyPassphrase);
        return importForeign(folder, id, new ForeignAuthority(id, chain, key, AuthorityBooks.NONE), passphrase);
    }

    private PrivateKey decrypt(String keyPem, Optional<Secret> keyPassphrase) throws PkiException {
        try (Secret secret = keyPassphrase.map(Secret::copy).orElseGet(() -> new Secret(new char[0]))) {
            return services.keys().decrypt(keyPem, secret);
        }
    }

    @Override
    public CertificateAuthority importForeign(Path folder, String id, ForeignAuthority authority, Secret passphrase)
            throws PkiException {
        AuthorityOrder.requireId(id);
        AuthorityRules.requirePassphrase(passphrase);
        Findings.requireNoError(ImportRules.check(authority.chain(), authority.key(), services.signing()));
        X509Certificate own = authority.chain().getFirst();
        NewFolder place = NewFolder.of(folder, id, services.random());
        try (NewKey key = new NewKeys(services).of(authority.key(), own.getPublicKey(), passphrase)) {
            place.create(
                    key, authority.books().nextSerial().orElseGet(() -> SerialFile.draw(services.random())), files -> {
                        new ImportedBooks(files, services.reader()).write(own, authority.books());
                        return authority.chain();
                    });
        }
        return open(folder, id);
    }
}
