// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
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

    /** CN=Example root,O=Example, made with {@code openssl req -x509}, valid until October 2126. */
    private static final String ROOT = """
        -----BEGIN CERTIFICATE-----
        MIIBljCCATygAwIBAgIBATAKBggqhkjOPQQDAjApMRAwDgYDVQQKDAdFeGFtcGxl
        MRUwEwYDVQQDDAxFeGFtcGxlIHJvb3QwIBcNMjYxMTIxMDcxNTI2WhgPMjEyNjEw
        MjgwNzE1MjZaMCkxEDAOBgNVBAoMB0V4YW1wbGUxFTATBgNVBAMMDEV4YW1wbGUg
        cm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOguSrJyjYbKETxEMSK9IrOU
        xf2a/hNcpdWRAzUzhPdnmiLHnKoJWBZGcGFWwFR0xAOi0JsLC22Ei4ckS7DuWYmj
        UzBRMB0GA1UdDgQWBBTBWZtXq7EwRJ99qpcbnER48w6BoDAfBgNVHSMEGDAWgBTB
        WZtXq7EwRJ99qpcbnER48w6BoDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMC
        A0gAMEUCIQDrDw/R1U0mfIuZER5iEex6q8BTBokHETRPCd3LdgvjbAIgJJqf10G9
        NeU8ngEOq0FWIRcgGIQ2+un7WnKs5us4R0A=
        -----END CERTIFICATE-----
        """;

    final Map<String, Fake> made = new LinkedHashMap<>();

    /** The last call that succeeds, as if the process were killed after it; negative for never. */
    int callsUntilKilled = -1;

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
        return add(order, passphrase);
    }

    @Override
    public CertificateAuthority createIntermediate(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority issuer,
            CertificateAuthority.Unlocked issuerKey) {
        return add(order, passphrase);
    }

    @Override
    public CertificateAuthority importExisting(
            Path folder,
            String id,
            List<X509Certificate> chain,
            String keyPem,
            Optional<Secret> keyPassphrase,
            Secret passphrase) {
        throw new IllegalStateException("quickstart imports nothing");
    }

    @Override
    public CertificateAuthority importForeign(Path folder, String id, ForeignAuthority authority, Secret passphrase) {
        throw new IllegalStateException("quickstart imports nothing");
    }

    private Fake add(AuthorityOrder order, Secret passphrase) {
        if (callsUntilKilled-- == 0) {
            throw new IllegalStateException("killed");
        }
        Fake authority = new Fake(order.id(), order, new String(passphrase.characters()));
        made.put(order.id(), authority);
        return authority;
    }

    record Fake(String id, AuthorityOrder order, String passphrase) implements CertificateAuthority {

        @Override
        public List<X509Certificate> chain() {
            try {
                return List.of((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(ROOT.getBytes(StandardCharsets.US_ASCII))));
            } catch (CertificateException e) {
                throw new IllegalStateException("the fixture is a certificate", e);
            }
        }

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
            if (!new String(given.characters()).equals(passphrase)) {
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
