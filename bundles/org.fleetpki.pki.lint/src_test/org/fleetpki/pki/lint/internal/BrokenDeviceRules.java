// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Octets;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.device.DeviceRules}, each one of them. */
final class BrokenDeviceRules {

    static final List<BrokenTarget> ALL = List.of(
            BrokenTarget.by("address-not-among-names", door(), reachedAs("10.0.0.8")),
            BrokenTarget.by("address-not-among-names", door(Names.dns("10.0.0.7")), reachedAs("10.0.0.7")),
            BrokenTarget.by("host-not-among-names", door(), reachedAs("gate.works.example")),
            BrokenTarget.by("host-not-among-names", door(Names.dns("*.works.example")), reachedAs("works.example")),
            BrokenTarget.by("host-not-among-names", door(Names.dns("*.works.example")), reachedAs("a.b.works.example")),
            BrokenTarget.by(
                    "critical-extension-unknown-to-device", door(), knowing("2.5.29.17", "2.5.29.37", "2.5.29.19")),
            BrokenTarget.by(
                    "critical-extension-rare-on-devices",
                    CertificateForge.authority()
                            .extension("2.5.29.30", true, Subtrees.permitted(Names.dns("works.example")))),
            BrokenTarget.by(
                    "rsa-key-too-large-for-device",
                    door().key(Keys.RSA).extension("2.5.29.15", true, CertificateForge.bits(0, 2)),
                    fastUpTo(1024)),
            BrokenTarget.by(
                    "rsa-key-slow-on-device",
                    door().key(Keys.rsa(Keys.modulus().shiftLeft(2048).setBit(0), 65537))),
            BrokenTarget.by("key-shared-by-devices", door(), with(Keys.EC)),
            BrokenTarget.by("begins-ahead-of-device-clock", door(), at("2026-10-31T23:59:59Z")),
            BrokenTarget.by("expired-by-device-clock", door(), at("2027-11-01T00:00:01Z")),
            BrokenTarget.by(
                    "signature-hash-heavy-for-device", door().signedWith(Keys.identifier("1.2.840.10045.4.3.3"))),
            BrokenTarget.by(
                    "signature-hash-heavy-for-device",
                    door().signedWith(Keys.identifier("1.2.840.113549.1.1.13", Der.nothing()))),
            BrokenTarget.by("algorithm-new-to-devices", door().key(Keys.ED25519)),
            BrokenTarget.by(
                    "algorithm-new-to-devices",
                    door().key(Keys.of("1.2.840.10045.2.1", new byte[65], Der.oid("1.3.132.0.10")))),
            BrokenTarget.by(
                    "pss-signature-new-to-devices",
                    door().signedWith(Keys.identifier("1.2.840.113549.1.1.10", Der.sequence()))),
            BrokenTarget.by(
                    "validity-beyond-2038",
                    door().validity(Der.time(CertificateForge.BEGIN), Der.time(Instant.parse("2038-01-19T03:14:08Z")))),
            BrokenTarget.by("validity-over-1095-days", PublicCertificates.lasting(1096, door())),
            BrokenTarget.by("device-certificate-self-signed", door().field("subject", CertificateForge.ISSUER)),
            BrokenTarget.by("wildcard-on-device", door(Names.dns("*.works.example"))),
            BrokenTarget.by("name-only-local", door(Names.dns("cam-1.local"))),
            BrokenTarget.by("host-name-unqualified", door(Names.dns("cam-1"))),
            BrokenTarget.by(
                    "ipv4-in-ipv6-address", door(Names.ip(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 0, 0, 7))),
            BrokenTarget.by("address-unusable", door(Names.ip(0, 0, 0, 0))),
            BrokenTarget.by("address-unusable", door(Names.ip(127, 0, 0, 1))),
            BrokenTarget.by("address-unusable", door(Names.ip(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))),
            BrokenTarget.by("rsa-without-key-encipherment", door().key(Keys.RSA)),
            BrokenTarget.by(
                    "client-authentication-missing", CertificateForge.server().subject(Names.part(Names.CN, "door"))),
            BrokenTarget.by(
                    "certificate-large-for-device",
                    door().extension("1.3.6.1.4.1.99999.1", false, Der.octetString(new byte[8192]))),
            BrokenTarget.by("many-alternative-names", door(manyNames(21))),
            BrokenTarget.by("vendor-default-name", door().subject(Names.part(Names.CN, "localhost"))));

    /** A device's that keeps every rule. */
    static CertificateForge door() {
        return door(Names.dns("door.works.example"), Names.ip(10, 0, 0, 7));
    }

    /** A device's with certain alternative names. */
    static CertificateForge door(byte[]... names) {
        return CertificateForge.server(names)
                .subject(Names.part(Names.CN, "door"))
                .extension("2.5.29.37", false, PublicCertificates.purposes("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"));
    }

    static LintTarget.Device reachedAs(String host) {
        return new LintTarget.Device(
                Optional.of(GeneralName.ofHost(host)), Set.of(), OptionalInt.empty(), Optional.empty(), Set.of());
    }

    static LintTarget.Device knowing(String... extensions) {
        return new LintTarget.Device(
                Optional.empty(), Set.of(extensions), OptionalInt.empty(), Optional.empty(), Set.of());
    }

    static LintTarget.Device fastUpTo(int bits) {
        return new LintTarget.Device(Optional.empty(), Set.of(), OptionalInt.of(bits), Optional.empty(), Set.of());
    }

    static LintTarget.Device at(String clock) {
        return new LintTarget.Device(
                Optional.empty(), Set.of(), OptionalInt.empty(), Optional.of(Instant.parse(clock)), Set.of());
    }

    /** Where another device has a key already. */
    static LintTarget.Device with(byte[] key) {
        try {
            Octets other = PublicKeyInfo.read(key).fingerprint();
            return new LintTarget.Device(
                    Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty(), Set.of(other));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[][] manyNames(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Names.dns("door-" + i + ".works.example"))
                .toArray(byte[][]::new);
    }

    private BrokenDeviceRules() {}
}
