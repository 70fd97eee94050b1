// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;

/** Reads the keys of a fleet file that make up its policy; the constants are the documented defaults. */
final class PolicyReader {

    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final Duration VALIDITY = Duration.ofDays(397);
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** What {@link CertificateProfile} allows a device certificate. */
    private static final Duration LONGEST = Duration.ofDays(1095);

    /** Upper bound of organizationName (RFC 5280, appendix A.1). */
    private static final int LONGEST_ORGANIZATION = 64;

    private static final Map<String, Policy.Naming> NAMINGS = naming();

    private record Authority(String id, SecretRef passphrase) {}

    private record Certificate(
            Policy.Naming commonName,
            Policy.Naming names,
            String organization,
            KeyType key,
            Duration validity,
            Policy.KeyFrom keyFrom) {

        static final Certificate DEFAULT = new Certificate(
                Policy.Naming.BOTH, Policy.Naming.BOTH, "", KeyType.EC_P256, VALIDITY, Policy.KeyFrom.ANY);
    }

    private final Problems problems;

    PolicyReader(Problems problems) {
        this.problems = problems;
    }

    /** The policy; empty if something it cannot do without is missing or wrong. */
    Optional<Policy> read(TableReader fleet) {
        Optional<Authority> authority = fleet.required(
                "authority",
                "add authority: { use: issuing, passphrase: file:secrets/ca-passphrase }",
                Readers.table(PolicyReader::authority));
        Certificate certificate = fleet.optional("certificate", Readers.table(PolicyReader::certificate))
                .orElse(Certificate.DEFAULT);
        Optional<Duration> renewal = fleet.optional("renewBefore", DurationText.between(SHORTEST, LONGEST));
        Duration renewBefore = renewal.orElse(RENEW_BEFORE);
        if (renewBefore.compareTo(certificate.validity()) >= 0) {
            problems.report(
                    fleet.placeOf(renewal.isPresent() ? "renewBefore" : "certificate"),
                    "'renewBefore' (" + DurationText.words(renewBefore)
                            + ") must be shorter than certificate.validity ("
                            + DurationText.words(certificate.validity())
                            + "), else every certificate is renewed at once");
        }
        HttpsMode https = fleet.optional("https", Readers.choice(modes())).orElse(HttpsMode.HTTPS_ONLY);
        Policy.FirstContact firstContact =
                fleet.optional("firstContact", Readers.choice(firstContacts())).orElse(Policy.FirstContact.REFUSE);
        boolean experimental =
                fleet.optional("allowExperimental", Readers.bool()).orElse(false);
        return authority.map(ca -> new Policy(
                ca.id(),
                ca.passphrase(),
                CertificateProfile.tlsServer("tls-server", certificate.key(), certificate.validity()),
                certificate.commonName(),
                certificate.names(),
                certificate.organization(),
                renewBefore,
                https,
                firstContact,
                certificate.keyFrom(),
                experimental));
    }

    private static Optional<Authority> authority(TableReader table) {
        Optional<String> use =
                table.required("use", "name an authority of the workspace, such as issuing", NameText.id());
        Optional<SecretRef> passphrase = table.required(
                "passphrase",
                "say where the passphrase of its key is kept, such as file:secrets/ca-passphrase",
                SecretText.reference());
        return use.flatMap(id -> passphrase.map(reference -> new Authority(id, reference)));
    }

    private static Optional<Certificate> certificate(TableReader table) {
        Certificate byDefault = Certificate.DEFAULT;
        return Optional.of(new Certificate(
                table.optional("commonName", Readers.choice(NAMINGS)).orElse(byDefault.commonName()),
                table.optional("names", Readers.choice(NAMINGS)).orElse(byDefault.names()),
                table.optional("organization", Readers.text(LONGEST_ORGANIZATION))
                        .orElse(byDefault.organization()),
                table.optional("key", Readers.choice(keys())).orElse(byDefault.key()),
                table.optional("validity", DurationText.between(SHORTEST, LONGEST))
                        .orElse(byDefault.validity()),
                table.optional("keyFrom", Readers.choice(keyPlaces())).orElse(byDefault.keyFrom())));
    }

    private static Map<String, Policy.Naming> naming() {
        Map<String, Policy.Naming> naming = new LinkedHashMap<>();
        naming.put("both", Policy.Naming.BOTH);
        naming.put("hostname", Policy.Naming.HOSTNAME);
        naming.put("ip", Policy.Naming.IP);
        return naming;
    }

    private static Map<String, KeyType> keys() {
        Map<String, KeyType> keys = new LinkedHashMap<>();
        for (KeyType type : KeyType.ofDevices()) {
            keys.put(type.id(), type);
        }
        return keys;
    }

    /** A fleet is never brought back to plain HTTP. */
    private static Map<String, HttpsMode> modes() {
        Map<String, HttpsMode> modes = new LinkedHashMap<>();
        modes.put(HttpsMode.HTTPS_ONLY.id(), HttpsMode.HTTPS_ONLY);
        modes.put(HttpsMode.HTTP_AND_HTTPS.id(), HttpsMode.HTTP_AND_HTTPS);
        return modes;
    }

    private static Map<String, Policy.FirstContact> firstContacts() {
        Map<String, Policy.FirstContact> words = new LinkedHashMap<>();
        words.put("refuse", Policy.FirstContact.REFUSE);
        words.put("pin", Policy.FirstContact.PIN);
        words.put("factory", Policy.FirstContact.FACTORY);
        return words;
    }

    private static Map<String, Policy.KeyFrom> keyPlaces() {
        Map<String, Policy.KeyFrom> words = new LinkedHashMap<>();
        words.put("any", Policy.KeyFrom.ANY);
        words.put("device", Policy.KeyFrom.DEVICE);
        return words;
    }
}
