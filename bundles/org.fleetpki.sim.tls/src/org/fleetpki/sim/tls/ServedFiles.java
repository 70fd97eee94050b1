// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.TlsIdentity;

/**
 * The files that the server serves: {@code server.crt} (leaf first, then issuers) and {@code server.key}, which a
 * person puts there, or else {@code self-signed.pem}, which the server makes when it is first switched on.
 */
final class ServedFiles {

    static final String CERTIFICATE = "server.crt";
    static final String KEY = "server.key";
    static final String SELF_SIGNED = "self-signed.pem";

    private final Flash flash;
    private final InstantSource clock;
    private final SecureRandom random;

    ServedFiles(Flash flash, InstantSource clock, SecureRandom random) {
        this.flash = flash;
        this.clock = clock;
        this.random = random;
    }

    /** @throws IOException if one of the two files is missing, or they do not belong together */
    TlsIdentity identity(DeviceOrder order) throws IOException {
        Optional<String> certificate = text(CERTIFICATE);
        Optional<String> key = text(KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw new IOException("Of " + CERTIFICATE + " and " + KEY + " there is only one; both are needed");
        }
        if (certificate.isPresent()) {
            return identity(CERTIFICATE, certificate.get(), KEY, key.get());
        }
        Optional<String> own = text(SELF_SIGNED);
        if (own.isPresent()) {
            return identity(SELF_SIGNED, own.get(), SELF_SIGNED, own.get());
        }
        TlsIdentity made = selfSigned(order);
        String pem = Pem.of(made.chain()) + Pem.of(made.key());
        flash.write(SELF_SIGNED, pem.getBytes(StandardCharsets.US_ASCII));
        return made;
    }

    private static TlsIdentity identity(String certificateFile, String certificates, String keyFile, String key)
            throws IOException {
        List<X509Certificate> chain = Pem.certificates(certificates);
        if (chain.isEmpty()) {
            throw new IOException(certificateFile + " has no certificate in PEM");
        }
        PrivateKey privateKey = Pem.privateKey(key)
                .orElseThrow(() -> new IOException(keyFile + " has no unencrypted private key in PEM"));
        if (!Pem.match(privateKey, chain.getFirst().getPublicKey())) {
            throw new IOException(keyFile + " is not the key of the first certificate in " + certificateFile);
        }
        return new TlsIdentity(privateKey, chain);
    }

    TlsIdentity selfSigned(DeviceOrder order) {
        KeyPair key = KeyKind.EC_P256.generate(random);
        List<GeneralName> names = new ArrayList<>();
        if (!order.hostName().isEmpty()) {
            names.add(new GeneralName(GeneralName.dNSName, order.hostName()));
        }
        names.add(new GeneralName(GeneralName.iPAddress, order.host()));
        X500Principal subject =
                new X500Principal("CN=" + (order.hostName().isEmpty() ? order.host() : order.hostName()));
        Instant now = clock.instant();
        CertificateMaker.Contents contents =
                new CertificateMaker.Contents(subject, names, now, now.plus(Duration.ofDays(365)), false);
        X509Certificate certificate = new CertificateMaker(random).selfSigned(contents, key);
        return new TlsIdentity(key.getPrivate(), List.of(certificate));
    }

    private Optional<String> text(String file) throws IOException {
        return flash.read(file).map(content -> new String(content, StandardCharsets.ISO_8859_1));
    }
}
