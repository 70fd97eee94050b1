// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.AuthorityOrder;
import org.fleetpki.pki.api.CertificateAuthorities;
import org.fleetpki.pki.api.CertificateAuthority;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.CertificateProfile.Usage;
import org.fleetpki.pki.api.CertificateSigner;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Linter;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds, makes and takes over the authorities of a folder. */
@Component
public final class FolderAuthorities implements CertificateAuthorities {

    /** openssl neither writes nor asks for shorter ones. */
    private static final int SHORTEST_PASSPHRASE = 4;

    private final IssuingServices services;

    @Activate
    public FolderAuthorities(
            @Reference PrivateKeys keys,
            @Reference CertificateSigner signer,
            @Reference Linter linter,
            @Reference PkiReader reader) {
        this(keys, signer, linter, reader, InstantSource.system(), new SecureRandom());
    }

    /**
     * Work with a clock and randomness of the caller's.
     *
     * @param clock tells the begin of certificates, and whether an authority is valid
     * @param random source of serial numbers
     */
    public FolderAuthorities(
            PrivateKeys keys,
            CertificateSigner signer,
            Linter linter,
            PkiReader reader,
            InstantSource clock,
            SecureRandom random) {
        this.services = new IssuingServices(keys, signer, linter, reader, clock, random);
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
        requireUsage(order, Usage.ROOT_CA);
        requirePassphrase(passphrase);
        NewFolder.requireFree(folder.resolve(order.id()), order.id());
        CertificateSubject subject = new CertificateSubject(order.subject(), List.of());
        Findings.requireNoError(OrderRules.forRoot(subject));
        KeyPair pair = services.keys().generate(order.profile().keyType());
        Instant now = services.now();
        CertificateContents contents =
                Drafts.root(SerialFile.draw(services.random()), subject, pair.getPublic(), order.profile(), now);
        Findings.requireNoError(services.dryRun().lint(contents));
        return create(folder, order.id(), pair.getPrivate(), passphrase, files -> {
            Ledger ledger = new Ledger(files, services.reader());
            ledger.intend(now, contents, "root authority " + order.id());
            X509Certificate certificate = services.signer().sign(contents, pair.getPrivate());
            ledger.record(certificate);
            return List.of(certificate);
        });
    }

    @Override
    public CertificateAuthority createIntermediate(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority issuer,
            CertificateAuthority.Unlocked issuerKey)
            throws PkiException {
        requireUsage(order, Usage.INTERMEDIATE_CA);
        requirePassphrase(passphrase);
        if (!(issuerKey instanceof UnlockedAuthority unlocked)
                || !unlocked.authority().chain().equals(issuer.chain())) {
            throw new IllegalArgumentException("the unlocked key is not that of the issuer '" + issuer.id() + "'");
        }
        KeyPair pair = services.keys().generate(order.profile().keyType());
        return create(folder, order.id(), pair.getPrivate(), passphrase, files -> {
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(unlocked.issueAuthority(order, pair.getPublic()));
            chain.addAll(issuer.chain());
            return chain;
        });
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
        AuthorityOrder.requireId(id);
        requirePassphrase(passphrase);
        if (chain.isEmpty()) {
            throw new PkiException(
                    new PkiFailure.Malformed("The chain of the authority", "there is no certificate in it"));
        }
        PrivateKey key = decrypt(keyPem, keyPassphrase);
        Findings.requireNoError(ImportRules.check(chain, key));
        return create(folder, id, key, passphrase, files -> {
            X509Certificate own = chain.getFirst();
            if (own.getSubjectX500Principal().equals(own.getIssuerX500Principal())) {
                new Ledger(files, services.reader()).record(own);
            }
            return chain;
        });
    }

    private PrivateKey decrypt(String keyPem, Optional<Secret> keyPassphrase) throws PkiException {
        try (Secret secret = keyPassphrase.map(Secret::copy).orElseGet(() -> new Secret(new char[0]))) {
            return services.keys().decrypt(keyPem, secret);
        }
    }

    private CertificateAuthority create(
            Path folder, String id, PrivateKey key, Secret passphrase, NewFolder.Content content) throws PkiException {
        String keyPem = services.keys().encrypt(key, passphrase);
        Path made = NewFolder.create(folder, id, keyPem, services.random(), content);
        return FolderAuthority.open(id, made, services);
    }

    private static void requireUsage(AuthorityOrder order, Usage usage) throws PkiException {
        if (order.profile().usage() != usage) {
            throw new PkiException(new PkiFailure.Refused(List.of(Findings.error(
                    "profile-of-other-usage",
                    "The profile " + order.profile().id() + " is of usage "
                            + order.profile().usage() + ", here " + usage + " is needed.",
                    "Take a profile of usage " + usage + "."))));
        }
    }

    private static void requirePassphrase(Secret passphrase) throws PkiException {
        char[] characters = passphrase.characters();
        int length = characters.length;
        Arrays.fill(characters, '\0');
        if (length < SHORTEST_PASSPHRASE) {
            throw new PkiException(new PkiFailure.Refused(List.of(Findings.error(
                    "passphrase-too-short",
                    "The passphrase of an authority must have at least " + SHORTEST_PASSPHRASE + " characters.",
                    "Choose a longer one; openssl does not read shorter ones either."))));
        }
    }
}
