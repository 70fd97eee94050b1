// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.pki.internal.trust.TestCertificates;
import org.fleetpki.cli.pki.internal.trust.TrustProgram;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamStartTls;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over an examiner that sees what the test wants. */
class TlsExamineCommandTest {

    private static final TlsExamOffer OLD = TlsExamOffer.without(
            TlsExamVersion.TLS_1_1, TlsExamOffer.State.NOT_OFFERED, "It does not speak this version.");

    private static final TlsExamOffer NEW = new TlsExamOffer(
            TlsExamVersion.TLS_1_3,
            TlsExamOffer.State.OFFERED,
            "TLS_AES_128_GCM_SHA256",
            "x25519",
            "h2",
            List.of(TestCertificates.DEVICE, TestCertificates.ROOT),
            EnumSet.of(TlsExamOffer.Trait.OCSP_STAPLED),
            "");

    private final TrustProgram program = new TrustProgram();
    private List<TlsExamOffer> offers = List.of(OLD, NEW);
    private Severity severity = Severity.WARNING;
    private TlsExamOrder asked;

    @TempDir
    Path folder;

    @Test
    void aPersonSeesVersionsCertificatesAndFindings() {
        assertEquals(ExitCodes.OK, run("cam-1.example"));
        assertTrue(program.data().contains("It does not speak this version."), program::data);
        assertTrue(program.data().contains("TLS_AES_128_GCM_SHA256"), program::data);
        assertTrue(program.data().contains("x25519, ALPN h2, staples an OCSP response"), program::data);
        assertTrue(program.data().contains("CN=camera"), program::data);
        assertTrue(program.data().contains("! Something is odd. Mend it."), program::data);
        assertEquals(443, asked.port());
        assertEquals(Optional.of("cam-1.example"), asked.serverName());
    }

    @Test
    void aScriptGetsOneObject() {
        assertEquals(ExitCodes.OK, run("192.0.2.7:8443", "--output", "json"));
        String sha256 = Fingerprint.of(TestCertificates.DEVICE).hex();
        assertTrue(program.data().startsWith("{\"host\":\"192.0.2.7\",\"port\":8443,"), program::data);
        assertTrue(program.data().contains("\"version\":\"TLS 1.1\",\"state\":\"not-offered\""), program::data);
        assertTrue(program.data().contains("\"traits\":[\"ocsp-stapled\"],\"chain\":[\"" + sha256), program::data);
        assertTrue(program.data().contains("{\"code\":\"odd\",\"severity\":\"warning\""), program::data);
        assertEquals(Optional.empty(), asked.serverName());
    }

    @Test
    void errorsAndSilenceHaveExitCodesOfTheirOwn() {
        severity = Severity.ERROR;
        assertEquals(ExitCodes.REFUSED, run("cam-1.example"));
        offers = List.of(OLD);
        assertEquals(ExitCodes.DEVICES_FAILED, run("cam-1.example"));
    }

    @Test
    void whatIsAskedForReachesTheExaminer() throws Exception {
        Path root = Files.writeString(folder.resolve("root.pem"), TestCertificates.ROOT_PEM);
        Path chain = folder.resolve("chain.pem");
        int code = run(
                "[2001:db8::1]:389",
                "--sni",
                "dc.example",
                "--trust",
                root.toString(),
                "--timeout",
                "5",
                "--pem",
                chain.toString());
        assertEquals(ExitCodes.OK, code);
        assertEquals("2001:db8::1", asked.host());
        assertEquals(TlsExamStartTls.LDAP, asked.startTls());
        assertEquals("dc.example", asked.expectedName());
        assertEquals(List.of(TestCertificates.ROOT), asked.anchors());
        assertEquals(Duration.ofSeconds(5), asked.timeout());
        assertEquals(Pem.encode(NEW.chain()), Files.readString(chain));
        run("mail.example:25", "--starttls", "none");
        assertEquals(TlsExamStartTls.NONE, asked.startTls());
    }

    @Test
    void whatIsNoServerIsToldSo() {
        for (String wrong :
                List.of("https://a.example/", "a.example:0", "a.example:70000", "", "a b", "user@a.example")) {
            assertEquals(ExitCodes.SPEC_INVALID, run(wrong), wrong);
        }
        assertEquals(ExitCodes.SPEC_INVALID, run("a.example", "--timeout", "0"));
        assertEquals(ExitCodes.SPEC_INVALID, run("a.example", "--sni", "a b"));
    }

    private int run(String... arguments) {
        return program.run(
                new TlsExamineCommand(
                        order -> {
                            asked = order;
                            Finding finding = new Finding("odd", severity, "Something is odd.", "Mend it.");
                            return new TlsExamination(order, offers, Optional.empty(), List.of(finding));
                        },
                        program.reader(),
                        program,
                        program),
                arguments);
    }
}
