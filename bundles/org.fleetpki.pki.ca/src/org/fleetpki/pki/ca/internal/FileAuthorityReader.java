// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityBooks;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthorityReader;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds an authority in one file that holds its certificate and its key: PKCS #12, PEM or a Java key store. */
@Component
public final class FileAuthorityReader implements ForeignAuthorityReader {

    private final PkiFiles files;
    private final IssuingServices services;

    @Activate
    public FileAuthorityReader(@Reference PkiFiles files, @Reference IssuingServices services) {
        this.files = files;
        this.services = services;
    }

    @Override
    public String title() {
        return "a file with certificate and key (PKCS #12, PEM, Java key store)";
    }

    /** Any file: what is not one of them is said when it is read. */
    @Override
    public boolean recognizes(Path place) {
        return Files.isRegularFile(place);
    }

    @Override
    public boolean readsAnyFile() {
        return true;
    }

    /** What was found, whatever the form. */
    private static final class Finds {

        private final Set<X509Certificate> certificates = new LinkedHashSet<>();
        private final List<PrivateKey> keys = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private boolean locked;
    }

    @Override
    public List<ForeignAuthority> read(Path place, Optional<Secret> passphrase) throws PkiException {
        byte[] data = Storage.read(place, () -> {
            if (Files.size(place) > PkiFiles.MAX_SIZE) {
                throw Storage.failure(place, "it is larger than any file of an authority");
            }
            return Files.readAllBytes(place);
        });
        Finds finds = new Finds();
        for (PkiFiles.Found found : files.read(place.toString(), data, passphrase)) {
            collect(found, finds);
        }
        List<ForeignAuthority> authorities = new ArrayList<>();
        for (int i = 0; i < finds.keys.size(); i++) {
            PrivateKey key = finds.keys.get(i);
            Optional<X509Certificate> own = finds.certificates.stream()
                    .filter(certificate -> certificate.getBasicConstraints() >= 0)
                    .filter(certificate -> KeyMatch.matches(services.signing(), key, certificate.getPublicKey()))
                    .findFirst();
            if (own.isPresent()) {
                authorities.add(new ForeignAuthority(
                        finds.names.get(i), Issuers.chain(own.get(), finds.certificates), key, AuthorityBooks.NONE));
            }
        }
        if (authorities.isEmpty()) {
            throw finds.locked
                    ? new PkiException(new PkiFailure.WrongPassphrase(place + ", which is encrypted"))
                    : new PkiException(new PkiFailure.Malformed(
                            place.toString(),
                            "there is no certificate of an authority together with its private key in it"));
        }
        return authorities;
    }

    private void collect(PkiFiles.Found found, Finds finds) throws PkiException {
        switch (found.object()) {
            case PkiObject.CertificateObject certificate -> finds.certificates.add(read(certificate.certificate()));
            case PkiObject.PrivateKeyObject key -> add(finds, key.key(), found.label());
            case PkiObject.KeyStoreObject store -> {
                for (KeyStoreEntry entry : store.entries()) {
                    for (ParsedCertificate certificate : entry.chain()) {
                        finds.certificates.add(read(certificate));
                    }
                    entry.key().ifPresent(key -> add(finds, key, entry.alias()));
                }
            }
            case PkiObject.LockedObject locked -> finds.locked = true;
            case PkiObject.RequestObject ignored -> {}
            case PkiObject.RevocationListObject ignored -> {}
            case PkiObject.PublicKeyObject ignored -> {}
            case PkiObject.MalformedObject ignored -> {}
        }
    }

    private static void add(Finds finds, PrivateKey key, String name) {
        finds.keys.add(key);
        finds.names.add(name);
    }

    private X509Certificate read(ParsedCertificate certificate) throws PkiException {
        return services.reader().certificates(certificate.encoded().toArray()).getFirst();
    }
}
