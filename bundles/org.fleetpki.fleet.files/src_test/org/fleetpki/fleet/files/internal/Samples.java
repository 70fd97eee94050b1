// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DesiredState;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;

/** Values with every field filled in, and with every field that may be empty left empty. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456789Z");

    /** What a device might say of itself: quotes, controls, a right-to-left override, an unpaired surrogate. */
    static final String ODD = "\"\\ </script>\u0007\u001B[31m\u009B\u202E\u2028 é東 \uD83D\uDCF7 \uD800\nend";

    static X509Certificate certificate(String name) {
        // The text form stands above the PEM; the factory skips to its first line.
        try (InputStream in = Samples.class.getResourceAsStream("certs/" + name + ".pem")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] pem = text.substring(text.indexOf("-----BEGIN")).getBytes(StandardCharsets.US_ASCII);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Observation observation() {
        return new Observation(
                "cam-1",
                "192.0.2.11",
                NOW,
                "axis",
                new DeviceFacts("AXIS", "P3265-V", "ACCC8E27C59A", "11.11.73"),
                DeviceStatus.ABOUT_TO_EXPIRE,
                HttpsStatus.ENABLED,
                ODD,
                Optional.of(HttpsMode.HTTP_AND_HTTPS),
                List.of(certificate("camera"), certificate("hostile")),
                true,
                Optional.of(Duration.ofMillis(-1500)),
                "d1");
    }

    static Observation emptyObservation() {
        return new Observation(
                "cam-2",
                "192.0.2.12",
                NOW,
                "",
                DeviceFacts.UNKNOWN,
                DeviceStatus.UNREACHABLE,
                HttpsStatus.UNKNOWN,
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                "");
    }

    static RunReport report() {
        return new RunReport(
                "run-1",
                "apply",
                "plan-1",
                "Demo",
                NOW,
                NOW.plusSeconds(61),
                List.of(
                        new DeviceResult(
                                "cam-1",
                                "192.0.2.11",
                                "Oslo",
                                Outcome.DONE,
                                "",
                                Optional.of(observation()),
                                Optional.of(observation()),
                                Duration.ofMillis(12345)),
                        new DeviceResult(
                                "cam-2",
                                "192.0.2.12",
                                "",
                                Outcome.ROLLED_BACK,
                                ODD,
                                Optional.empty(),
                                Optional.empty(),
                                Duration.ZERO)));
    }

    static Plan plan() {
        return new Plan(
                "plan-1",
                NOW,
                ODD,
                Path.of("/srv/fleet/fleet.yaml"),
                new Policy(
                        "issuing",
                        SecretRef.parse("file:secrets/ca"),
                        new CertificateProfile(
                                "tls-server",
                                CertificateProfile.Usage.TLS_SERVER,
                                KeyType.RSA_3072,
                                Duration.ofDays(397),
                                Duration.ofMinutes(90)),
                        Policy.Naming.BOTH,
                        Policy.Naming.IP,
                        "Example Corp",
                        Duration.ofDays(30),
                        HttpsMode.HTTPS_ONLY,
                        Policy.FirstContact.FACTORY,
                        Policy.KeyFrom.DEVICE,
                        true),
                List.of(full(), empty()));
    }

    private static DevicePlan full() {
        return new DevicePlan(
                new DeviceSpec(
                        "cam-1",
                        Optional.of("axis"),
                        "192.0.2.11",
                        Optional.of("cam-1.example.org"),
                        Optional.of("192.0.2.111"),
                        8080,
                        8443,
                        ODD,
                        Optional.of(new DeviceSpec.Login("root", SecretRef.parse("env:FLEET_PASSWORD"))),
                        Optional.of(Fingerprint.sha256("ab".repeat(32))),
                        Map.of("number", "42", "gate", "a \"b\" é東")),
                "axis",
                DevicePlan.Verdict.CHANGE,
                "The certificate is not of the fleet's authority.",
                new DesiredState(
                        "CN=cam-1.example.org,O=Example", List.of("DNS:a", "IP:192.0.2.11"), HttpsMode.HTTPS_ONLY),
                "digest",
                List.of(Fingerprint.sha256("01".repeat(32)), Fingerprint.sha256("02".repeat(32))),
                "fleetpki-1",
                List.of(new DevicePlan.Change("HTTPS", "Disabled", "Enabled"), new DevicePlan.Change("x", "", ODD)),
                List.of(
                        new DevicePlan.Step(StepKind.TRUST, "adds 2 certificates"),
                        new DevicePlan.Step(StepKind.KEY, "")),
                List.of("Open the page.", "Upload the file."),
                List.of("It has room for one certificate."));
    }

    private static DevicePlan empty() {
        return new DevicePlan(
                new DeviceSpec(
                        "cam-2",
                        Optional.empty(),
                        "cam-2.example.org",
                        Optional.empty(),
                        Optional.empty(),
                        80,
                        443,
                        "",
                        Optional.empty(),
                        Optional.empty()),
                "",
                DevicePlan.Verdict.UNKNOWN,
                "It does not answer.",
                new DesiredState("", List.of(), HttpsMode.HTTP_AND_HTTPS),
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private Samples() {}
}
