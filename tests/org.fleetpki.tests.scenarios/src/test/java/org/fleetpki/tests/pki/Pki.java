// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.AuthorityOrder;
import org.fleetpki.pki.api.CertificateAuthorities;
import org.fleetpki.pki.api.CertificateAuthority;
import org.fleetpki.pki.api.CertificateProfile;
import org.fleetpki.pki.api.CertificateProfile.Usage;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.IssueOrder;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Linter;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.bc.internal.BouncyCastleReader;
import org.fleetpki.pki.bc.internal.BouncyCastleSigner;
import org.fleetpki.pki.ca.internal.FolderAuthorities;
import org.fleetpki.pki.lint.internal.AlternativeNamePresent;
import org.fleetpki.pki.lint.internal.AuthorityBasicConstraints;
import org.fleetpki.pki.lint.internal.AuthorityCertificateSigning;
import org.fleetpki.pki.lint.internal.AuthorityKeyIdentifier;
import org.fleetpki.pki.lint.internal.CertificateLinter;
import org.fleetpki.pki.lint.internal.CommonNameAmongAlternatives;
import org.fleetpki.pki.lint.internal.DeviceCertificateSigning;
import org.fleetpki.pki.lint.internal.IpOnlyInCommonName;
import org.fleetpki.pki.lint.internal.IpWrittenAsDnsName;
import org.fleetpki.pki.lint.internal.KeySlowOnDevice;
import org.fleetpki.pki.lint.internal.KeyStrength;
import org.fleetpki.pki.lint.internal.SerialNumberEntropy;
import org.fleetpki.pki.lint.internal.SerialNumberRange;
import org.fleetpki.pki.lint.internal.ServerAuthentication;
import org.fleetpki.pki.lint.internal.ServerSignature;
import org.fleetpki.pki.lint.internal.SignatureHash;
import org.fleetpki.pki.lint.internal.SubjectKeyIdentifier;
import org.fleetpki.pki.lint.internal.ValidityInBrowsers;
import org.fleetpki.pki.lint.internal.ValidityOfDevice;
import org.fleetpki.pki.lint.internal.ValidityOrder;

/** The PKI bundles put together as the framework does it, with orders to test with. */
public final class Pki {

    static final String PASSPHRASE = "correct horse";

    public static final PrivateKeys KEYS = new BouncyCastleKeys();

    public static final PkiReader READER = new BouncyCastleReader();

    static final Linter LINTER = new CertificateLinter(List.<LintRule>of(
            new AlternativeNamePresent(),
            new AuthorityBasicConstraints(),
            new AuthorityCertificateSigning(),
            new AuthorityKeyIdentifier(),
            new CommonNameAmongAlternatives(),
            new DeviceCertificateSigning(),
            new IpOnlyInCommonName(),
            new IpWrittenAsDnsName(),
            new KeySlowOnDevice(),
            new KeyStrength(),
            new SerialNumberEntropy(),
            new SerialNumberRange(),
            new ServerAuthentication(),
            new ServerSignature(),
            new SignatureHash(),
            new SubjectKeyIdentifier(),
            new ValidityInBrowsers(),
            new ValidityOfDevice(),
            new ValidityOrder()));

    static final CertificateProfile SERVER =
            CertificateProfile.tlsServer("device", KeyType.EC_P256, Duration.ofDays(90));

    static final KeyPair DEVICE_KEY = KEYS.generate(KeyType.EC_P256);

    public static CertificateAuthorities authorities() {
        return authorities(InstantSource.system());
    }

    static CertificateAuthorities authorities(InstantSource clock) {
        return new FolderAuthorities(KEYS, new BouncyCastleSigner(), LINTER, READER, clock, new SecureRandom());
    }

    static InstantSource at(String instant) {
        return InstantSource.fixed(Instant.parse(instant));
    }

    public static Secret secret() {
        return new Secret(PASSPHRASE.toCharArray());
    }

    static AuthorityOrder order(String id, Usage usage, KeyType type, Duration validity) {
        CertificateProfile profile = new CertificateProfile(id, usage, type, validity, Duration.ofHours(1));
        return new AuthorityOrder(id, new X500Principal("CN=Test " + id + ",O=Works"), profile);
    }

    static CertificateAuthority root(CertificateAuthorities authorities, Path folder) throws PkiException {
        return root(authorities, folder, KeyType.EC_P256);
    }

    static CertificateAuthority root(CertificateAuthorities authorities, Path folder, KeyType type)
            throws PkiException {
        try (Secret secret = secret()) {
            return authorities.createRoot(folder, order("root", Usage.ROOT_CA, type, Duration.ofDays(3650)), secret);
        }
    }

    static CertificateAuthority intermediate(
            CertificateAuthorities authorities, Path folder, CertificateAuthority root, Duration validity)
            throws PkiException {
        AuthorityOrder order = order("issuing", Usage.INTERMEDIATE_CA, KeyType.EC_P256, validity);
        try (Secret secret = secret();
                CertificateAuthority.Unlocked key = root.unlock(secret)) {
            return authorities.createIntermediate(folder, order, secret, root, key);
        }
    }

    static CertificateAuthority.Unlocked unlock(CertificateAuthority authority) throws PkiException {
        try (Secret secret = secret()) {
            return authority.unlock(secret);
        }
    }

    static IssueOrder order(String subject, String... names) {
        return order(DEVICE_KEY.getPublic(), SERVER, subject, names);
    }

    static IssueOrder order(PublicKey key, CertificateProfile profile, String subject, String... names) {
        List<GeneralName> alternatives =
                Stream.of(names).map(GeneralName::parse).toList();
        return new IssueOrder(
                key, new CertificateSubject(new X500Principal(subject), alternatives), profile, "plan 7, camera 3");
    }

    private Pki() {}
}
