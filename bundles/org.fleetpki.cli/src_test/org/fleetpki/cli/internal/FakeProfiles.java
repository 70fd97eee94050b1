// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfiles;

/** Has one profile, for roots. */
final class FakeProfiles implements CertificateProfiles {

    private static final CertificateProfile ROOT = new CertificateProfile(
            "root", CertificateProfile.Usage.ROOT_CA, KeyType.EC_P384, Duration.ofDays(7300), Duration.ofHours(1));

    @Override
    public List<CertificateProfile> builtIn() {
        return List.of(ROOT);
    }

    @Override
    public String builtInText(String id) {
        throw new IllegalArgumentException("there is no text");
    }

    @Override
    public List<Problem> check(Path file) {
        return List.of();
    }

    @Override
    public CertificateProfile load(Path file) {
        return ROOT;
    }

    @Override
    public CertificateProfile find(Path folder, String name) {
        return ROOT;
    }

    @Override
    public FromCertificate from(X509Certificate certificate, String id) {
        return new FromCertificate(ROOT, List.of());
    }

    @Override
    public String write(CertificateProfile profile) {
        return profile.id();
    }
}
