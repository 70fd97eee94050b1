// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.trustlists;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.RejectedCertificates.Rejected;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.tests.pki.Pki;

/** A root and an issuing authority, and surveys of devices that nobody has to contact. */
final class Surveys implements AutoCloseable {

    static final Instant NOW = Instant.now();

    final CertificateAuthority root;
    final CertificateAuthority issuing;
    private final CertificateAuthority.Unlocked key;

    Surveys(Path folder) throws Exception {
        CertificateAuthorities authorities = Pki.authorities();
        root = Pki.root(authorities, folder);
        issuing = Pki.intermediate(authorities, folder, root, Duration.ofDays(700));
        key = Pki.unlock(issuing);
    }

    @Override
    public void close() {
        key.close();
    }

    List<X509Certificate> known() {
        return issuing.chain();
    }

    /** A leaf with the issuing authority behind it, as servers present it: without the root. */
    List<X509Certificate> chain(String name) throws Exception {
        return List.of(leaf(name, Duration.ofDays(90)), issuing.certificate());
    }

    X509Certificate leaf(String name, Duration validity) throws Exception {
        CertificateProfile profile = CertificateProfile.tlsServer("device", KeyType.EC_P256, validity);
        return key.issue(key.prepare(
                Pki.order(Pki.KEYS.generate(KeyType.EC_P256).getPublic(), profile, "CN=" + name, "DNS:" + name)));
    }

    static TrustSurvey survey(DeviceTrust... devices) {
        return new TrustSurvey("fleet", NOW, List.of(devices));
    }

    static DeviceTrust device(String id, List<X509Certificate> presented, X509Certificate... trusted) {
        return new DeviceTrust(
                id,
                "192.0.2.1",
                "Oslo",
                "innovaphone",
                "IP222",
                NOW,
                "",
                presented,
                Optional.of(stored(trusted)),
                List.of());
    }

    static DeviceTrust unseen(String id) {
        return new DeviceTrust(
                id,
                "192.0.2.1",
                "Oslo",
                "",
                "",
                NOW,
                "The device does not answer.",
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static List<StoredCertificate> stored(X509Certificate... certificates) {
        return IntStream.range(0, certificates.length)
                .mapToObj(i -> new StoredCertificate("t" + i, certificates[i], StoredCertificate.Origin.OTHER))
                .toList();
    }

    @SafeVarargs
    static DeviceTrust refusing(DeviceTrust device, List<X509Certificate>... chains) {
        List<Rejected> rejected = IntStream.range(0, chains.length)
                .mapToObj(i -> new Rejected(
                        Integer.toString(i), chains[i], RejectedCertificates.Reason.UNKNOWN_CA, Optional.of(NOW)))
                .toList();
        return new DeviceTrust(
                device.deviceId(),
                device.host(),
                device.site(),
                device.family(),
                device.model(),
                device.at(),
                device.problem(),
                device.presented(),
                device.trusted(),
                rejected);
    }
}
