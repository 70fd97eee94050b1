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
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.lint.Linter;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.bc.internal.BouncyCastleReader;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.FastSignatures;
import org.fleetpki.pki.ca.internal.FolderAuthorities;
import org.fleetpki.pki.ca.internal.IssuingServices;
import org.fleetpki.pki.lint.internal.CertificateLinter;
import org.fleetpki.pki.lint.internal.baseline.BaselineRules;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.device.DeviceRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;

/** The PKI bundles put together as the framework does it, with orders to test with. */
public final class Pki {

    public static final String PASSPHRASE = "correct horse";

    public static final PrivateKeys KEYS = new BouncyCastleKeys();

    public static final PkiReader READER = new BouncyCastleReader();

    public static final Linter LINTER = new CertificateLinter(
            List.of(new BaselineRules(), new CommunityRules(), new DeviceRules(), new RfcRules()));

    public static final CertificateProfile SERVER =
            CertificateProfile.tlsServer("device", KeyType.EC_P256, Duration.ofDays(90));

    public static final KeyPair DEVICE_KEY = KEYS.generate(KeyType.EC_P256);

    public static CertificateAuthorities authorities() {
        return authorities(InstantSource.system());
    }

    public static CertificateAuthorities authorities(InstantSource clock) {
        return new FolderAuthorities(services(clock));
    }

    /** What authorities work with, at the time of a clock. */
    public static IssuingServices services(InstantSource clock) {
        return new IssuingServices(
                KEYS, new FastSignatures(), new FastSignatureChecks(), LINTER, READER, clock, new SecureRandom());
    }

    public static InstantSource at(String instant) {
        return InstantSource.fixed(Instant.parse(instant));
    }

    public static Secret secret() {
        return new Secret(PASSPHRASE.toCharArray());
    }

    public static AuthorityOrder order(String id, Usage usage, KeyType type, Duration validity) {
        CertificateProfile profile = new CertificateProfile(id, usage, type, validity, Duration.ofHours(1));
        return new AuthorityOrder(id, new X500Principal("CN=Test " + id + ",O=Works"), profile);
    }

    public static CertificateAuthority root(CertificateAuthorities authorities, Path folder) throws PkiException {
        return root(authorities, folder, KeyType.EC_P256);
    }

    public static CertificateAuthority root(CertificateAuthorities authorities, Path folder, KeyType type)
            throws PkiException {
        try (Secret secret = secret()) {
            return authorities.createRoot(folder, order("root", Usage.ROOT_CA, type, Duration.ofDays(3650)), secret);
        }
    }

    public static CertificateAuthority intermediate(
            CertificateAuthorities authorities, Path folder, CertificateAuthority root, Duration validity)
            throws PkiException {
        AuthorityOrder order = order("issuing", Usage.INTERMEDIATE_CA, KeyType.EC_P256, validity);
        try (Secret secret = secret();
                CertificateAuthority.Unlocked key = root.unlock(secret)) {
            return authorities.createIntermediate(folder, order, secret, root, key);
        }
    }

    public static CertificateAuthority.Unlocked unlock(CertificateAuthority authority) throws PkiException {
        try (Secret secret = secret()) {
            return authority.unlock(secret);
        }
    }

    public static IssueOrder order(String subject, String... names) {
        return order(DEVICE_KEY.getPublic(), SERVER, subject, names);
    }

    public static IssueOrder order(PublicKey key, CertificateProfile profile, String subject, String... names) {
        List<GeneralName> alternatives =
                Stream.of(names).map(GeneralName::parse).toList();
        return new IssueOrder(
                key, new CertificateSubject(new X500Principal(subject), alternatives), profile, "plan 7, camera 3");
    }

    private Pki() {}
}
