// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.TlsIdentity;

/**
 * What the firmware brings along: a root and its key, the same in all cameras, and the making of a server's certificate
 * at every start. As RSA keys take long to make, the cameras of a process take turns with a few of them; each start still
 * shows another key than the one before.
 */
final class SunellFirmware {

    /** The validity that the vendor's FAQ shows of {@code cacert.crt}. */
    private static final Instant START = Instant.parse("2023-08-14T00:00:00Z");

    private static final Instant END = Instant.parse("2033-08-11T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final int KEYS = 3;

    private final CertificateMaker maker;
    private final TlsIdentity authority;
    private final List<KeyPair> keys = new ArrayList<>();
    private int turn;

    SunellFirmware(SecureRandom random) {
        this.maker = new CertificateMaker(random);
        KeyPair pair = KeyKind.RSA_2048.generate(random);
        X500Principal name = new X500Principal("CN=IPC Root CA,O=Sunell,C=CN");
        X509Certificate root = maker.selfSigned(new CertificateMaker.Contents(name, List.of(), START, END, true), pair);
        this.authority = new TlsIdentity(pair.getPrivate(), List.of(root));
        for (int i = 0; i < KEYS; i++) {
            keys.add(KeyKind.RSA_2048.generate(random));
        }
    }

    /** The state of a new camera. */
    SunellState make(String address, Instant now) {
        return new SunellState(
                authority,
                certify(authority, address, now),
                Optional.empty(),
                Optional.empty(),
                address,
                address,
                "",
                true);
    }

    /** Make a server's certificate for an address, by the built-in authority of a camera. */
    TlsIdentity certify(TlsIdentity by, String address, Instant now) {
        KeyPair key = next();
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=" + address),
                List.of(new GeneralName(GeneralName.iPAddress, address)),
                now.minus(CLOCKS_DIFFER),
                now.plus(VALIDITY),
                false);
        X500Principal issuer = by.chain().getFirst().getSubjectX500Principal();
        X509Certificate leaf = maker.issue(contents, key.getPublic(), issuer, by.key());
        return new TlsIdentity(key.getPrivate(), List.of(leaf));
    }

    private synchronized KeyPair next() {
        turn = (turn + 1) % keys.size();
        return keys.get(turn);
    }
}
