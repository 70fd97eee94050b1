// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;

/**
 * Where devices are made: it has the authority that certifies them. Making RSA keys takes long, so that all devices of a
 * process share those that they leave the factory with.
 */
final class Factory {

    /** The issuer by which the vendor's own update server tells certificates of the factory. */
    private static final X500Principal AUTHORITY =
            new X500Principal("CN=innovaphone Device Certification Authority,O=innovaphone AG,C=DE");

    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2045-01-01T00:00:00Z");

    private final CertificateMaker maker;
    private final KeyPair authorityKey;
    private final X509Certificate authority;
    private final KeyPair key;
    private final KeyPair keyOfToday;

    Factory(SecureRandom random) {
        this.maker = new CertificateMaker(random);
        this.authorityKey = KeyKind.RSA_2048.generate(random);
        this.authority =
                maker.selfSigned(new CertificateMaker.Contents(AUTHORITY, List.of(), START, END, true), authorityKey);
        this.key = KeyKind.RSA_1024.generate(random);
        this.keyOfToday = KeyKind.RSA_2048.generate(random);
    }

    /** The state of a new device. */
    State make(Identity identity) {
        Optional<Place> own = identity.hasFactoryCertificate() ? Optional.of(place(identity)) : Optional.empty();
        return new State(own, Map.of(Place.DEVICE, own.orElse(Place.EMPTY)), Map.of(), List.of(), "");
    }

    private Place place(Identity identity) {
        KeyPair pair = identity.isOfToday() ? keyOfToday : key;
        X500Principal subject = new X500Principal("CN=" + identity.hardwareId() + ",O=innovaphone AG");
        CertificateMaker.Contents contents =
                new CertificateMaker.Contents(subject, List.of(), START, START.plus(Duration.ofDays(365 * 25)), false);
        X509Certificate leaf = maker.issue(contents, pair.getPublic(), AUTHORITY, authorityKey.getPrivate());
        return Place.EMPTY.with(List.of(leaf, authority), pair.getPrivate());
    }
}
