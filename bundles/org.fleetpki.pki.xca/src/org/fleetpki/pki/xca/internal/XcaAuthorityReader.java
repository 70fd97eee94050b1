// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.xca.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityBooks;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.ForeignAuthorityReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the authorities of an XCA database, with everything that they have issued and revoked. */
@Component
public final class XcaAuthorityReader implements ForeignAuthorityReader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Chains have three or four. */
    private static final int LONGEST_CHAIN = 16;

    private final PrivateKeys keys;
    private final PkiReader reader;

    @Activate
    public XcaAuthorityReader(@Reference PrivateKeys keys, @Reference PkiReader reader) {
        this.keys = keys;
        this.reader = reader;
    }

    @Override
    public String title() {
        return "an XCA database";
    }

    @Override
    public boolean recognizes(Path place) {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(place)) {
            if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try (XcaDatabase database = XcaDatabase.open(place)) {
            return database.isXca();
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public List<ForeignAuthority> read(Path place, Optional<Secret> passphrase) throws PkiException {
        try (XcaDatabase database = XcaDatabase.open(place);
                Secret password = passphrase.map(Secret::copy).orElseGet(() -> new Secret(new char[0]))) {
            List<ForeignAuthority> authorities = new ArrayList<>();
            for (XcaDatabase.Authority row : database.authorities()) {
                authorities.add(authority(place, database, row, password));
            }
            if (authorities.isEmpty()) {
                throw new PkiException(new PkiFailure.Malformed(
                        place.toString(), "there is no authority with a private key in the database"));
            }
            return authorities;
        } catch (SQLException e) {
            throw new PkiException(
                    new PkiFailure.Malformed(place.toString(), "it is no XCA database of version 2, or damaged"), e);
        }
    }

    private ForeignAuthority authority(Path place, XcaDatabase database, XcaDatabase.Authority row, Secret password)
            throws SQLException, PkiException {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<XcaDatabase.Certificate> next = database.certificate(row.item());
        while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
            chain.add(certificate(place, next.get()));
            boolean root = next.get().issuer() == next.get().item();
            next = root ? Optional.empty() : database.certificate(next.get().issuer());
        }
        List<X509Certificate> issued = new ArrayList<>();
        for (XcaDatabase.Certificate certificate : database.issuedBy(row.item())) {
            issued.add(certificate(place, certificate));
        }
        AuthorityBooks books = new AuthorityBooks(
                List.of(),
                Optional.empty(),
                row.crlNumber(),
                issued,
                database.revokedBy(row.item(), chain.getFirst().getNotAfter().toInstant()));
        return new ForeignAuthority(row.name(), chain, key(place, row, password), books);
    }

    private X509Certificate certificate(Path place, XcaDatabase.Certificate row) throws PkiException {
        try {
            return reader.certificates(row.der()).getFirst();
        } catch (PkiException e) {
            throw new PkiException(
                    new PkiFailure.Malformed(place.toString(), "the certificate of item " + row.item() + " is damaged"),
                    e);
        }
    }

    /** Encrypted PKCS #8, under the password of the database or, where somebody chose so, one of its own. */
    private PrivateKey key(Path place, XcaDatabase.Authority row, Secret password) throws PkiException {
        try {
            return keys.decrypt(Pem.encode("ENCRYPTED PRIVATE KEY", row.encryptedKey()), password);
        } catch (PkiException e) {
            throw e.failure() instanceof PkiFailure.WrongPassphrase
                    ? new PkiException(new PkiFailure.WrongPassphrase("the key '" + row.name() + "' of " + place
                            + (row.ownPassword() ? ", which has a password of its own" : "")))
                    : new PkiException(
                            new PkiFailure.Malformed(place.toString(), "the key of '" + row.name() + "' is damaged"));
        }
    }
}
