// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificationOrder;
import org.fleetpki.pki.api.ca.ForeignAuthority;
import org.fleetpki.pki.api.ca.PreparedCertificate;

/** Authorities in memory; each opens with the passphrase it was made with. */
final class FakeAuthorities implements CertificateAuthorities {

    final Map<String, Fake> made = new LinkedHashMap<>();
    Optional<String> keyPassphrase = Optional.empty();

    @Override
    public List<CertificateAuthority> list(Path folder) {
        return List.copyOf(made.values());
    }

    @Override
    public CertificateAuthority open(Path folder, String id) throws PkiException {
        if (!made.containsKey(id)) {
            throw new PkiException(new PkiFailure.NoSuchAuthority(id, "there is none of that name"));
        }
        return made.get(id);
    }

    @Override
    public CertificateAuthority createRoot(Path folder, AuthorityOrder order, Secret passphrase) {
        return add(new Fake(order.id(), Optional.of(order), List.of(Certificates.ROOT), text(passphrase)));
    }

    @Override
    public CertificateAuthority createIntermediate(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority issuer,
            CertificateAuthority.Unlocked issuerKey) {
        return add(new Fake(
                order.id(), Optional.of(order), List.of(Certificates.ISSUING, Certificates.ROOT), text(passphrase)));
    }

    @Override
    public CertificateAuthority importExisting(
            Path folder,
            String id,
            List<X509Certificate> chain,
            String keyPem,
            Optional<Secret> opens,
            Secret passphrase) {
        keyPassphrase = opens.map(FakeAuthorities::text);
        return add(new Fake(id, Optional.empty(), chain, text(passphrase)));
    }

    @Override
    public CertificateAuthority importForeign(Path folder, String id, ForeignAuthority authority, Secret passphrase) {
        return add(new Fake(id, Optional.empty(), authority.chain(), text(passphrase)));
    }

    private Fake add(Fake authority) {
        made.put(authority.id(), authority);
        return authority;
    }

    private static String text(Secret secret) {
        return new String(secret.characters());
    }

    record Fake(String id, Optional<AuthorityOrder> order, List<X509Certificate> chain, String passphrase)
            implements CertificateAuthority {

        @Override
        public List<Finding> preview(CertificationOrder certification) {
            return List.of();
        }

        @Override
        public Optional<X509Certificate> issued(BigInteger serial) {
            return Optional.empty();
        }

        @Override
        public List<X509Certificate> issued() {
            return List.of();
        }

        @Override
        public Unlocked unlock(Secret given) throws PkiException {
            if (!text(given).equals(passphrase)) {
                throw new PkiException(new PkiFailure.WrongPassphrase("the key of " + id));
            }
            return new Unlocked() {
                @Override
                public PreparedCertificate prepare(CertificationOrder certification) {
                    throw new IllegalStateException("no test issues certificates");
                }

                @Override
                public X509Certificate issue(PreparedCertificate prepared) {
                    throw new IllegalStateException("no test issues certificates");
                }

                @Override
                public void close() {}
            };
        }
    }
}
