// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;

/**
 * Where devices are made: it has the authority that certifies their identities, and the certificates that are installed
 * in every one.
 */
final class AxisFactory {

    /** The end that IEEE 802.1AR, section 8.7, prescribes for device identities. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final String SELF_SIGNED = "Default (self-signed)";
    private static final int PREINSTALLED = 3;

    private final CertificateMaker maker;
    private final SecureRandom random;
    private final KeyPair authorityKey;
    private final X500Principal authority = new X500Principal("CN=Axis device ID CA,O=Axis Communications AB");

    /** Making an RSA key takes too long to make one for each device. */
    private final KeyPair rsaIdentityKey;

    private final Map<String, X509Certificate> preinstalled = new LinkedHashMap<>();

    AxisFactory(SecureRandom random) {
        this.random = random;
        this.maker = new CertificateMaker(random);
        this.authorityKey = KeyKind.EC_P256.generate(random);
        this.rsaIdentityKey = KeyKind.RSA_2048.generate(random);
        for (int i = 1; i <= PREINSTALLED; i++) {
            X500Principal name = new X500Principal("CN=Preinstalled Root " + i + ",O=FleetPKI simulator");
            CertificateMaker.Contents contents =
                    new CertificateMaker.Contents(name, List.of(), START, START.plus(Duration.ofDays(365 * 20)), true);
            preinstalled.put("Preinstalled Root " + i, maker.selfSigned(contents, KeyKind.EC_P256.generate(random)));
        }
    }

    /** The state of a new device. */
    AxisState make(AxisIdentity identity, InstantSource clock) {
        String keystore = identity.model().keystores().getFirst().id();
        Map<String, KeyEntry> certificates = new LinkedHashMap<>();
        if (identity.firmware().certificateApi() != AxisFirmware.CertificateApi.NONE) {
            add(certificates, deviceId(identity, "ECC-P256", KeyKind.EC_P256.generate(random), keystore));
            add(certificates, deviceId(identity, "RSA-2048", rsaIdentityKey, keystore));
        }
        boolean https = identity.firmware().httpsFromFactory();
        if (https) {
            add(certificates, selfSigned(identity, keystore, clock.instant()));
        }
        WebServer server = new WebServer(
                https,
                https ? WebServer.Policy.HTTP_AND_HTTPS : WebServer.Policy.HTTP,
                identity.firmware().hasGroupPolicies()
                        ? List.of(WebServer.Policy.HTTP, WebServer.Policy.HTTP)
                        : List.of(),
                WebServer.CIPHERS,
                https ? List.of(SELF_SIGNED) : List.of(),
                List.of(),
                List.of());
        return new AxisState(certificates, preinstalled, keystore, server, Map.of(), PortAccess.OFF);
    }

    private static void add(Map<String, KeyEntry> certificates, KeyEntry entry) {
        certificates.put(entry.alias(), entry);
    }

    private KeyEntry deviceId(AxisIdentity identity, String kind, KeyPair key, String keystore) {
        X500Principal subject = new X500Principal("SERIALNUMBER=" + identity.serial() + ",CN="
                + identity.factoryHostName() + ",O=Axis Communications AB");
        CertificateMaker.Contents contents = new CertificateMaker.Contents(subject, List.of(), START, NEVER, false);
        X509Certificate certificate = maker.issue(contents, key.getPublic(), authority, authorityKey.getPrivate());
        return new KeyEntry("Axis device ID " + kind + " (802.1AR)", certificate, key.getPrivate(), keystore, true);
    }

    private KeyEntry selfSigned(AxisIdentity identity, String keystore, Instant now) {
        String host = identity.factoryHostName();
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=" + host),
                List.of(new GeneralName(GeneralName.dNSName, host + ".local")),
                now,
                now.plus(Duration.ofDays(365)),
                false);
        KeyPair key = KeyKind.EC_P256.generate(random);
        return new KeyEntry(SELF_SIGNED, maker.selfSigned(contents, key), key.getPrivate(), keystore, false);
    }
}
