// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.tests.trust.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate brought to nginx by SSH, as a browser sees it. */
class NginxInChromiumTest {

    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=" + SshBench.HOST), List.of(GeneralName.ofHost(SshBench.HOST)));

    @TempDir
    private Path folder;

    @Test
    void theBrowserOpensItWithoutAWarningOnceItKnowsTheAuthority() throws Exception {
        SshBench.requireTools("sshd", "nginx", "certutil");
        Optional<Path> chromium = Browser.find("chromium", "chromium-browser", "google-chrome");
        assumeTrue(chromium.isPresent(), "Chromium is not installed (package chromium), so there is no browser to ask");
        Path home = Files.createDirectories(folder.resolve("home"));
        Path database = Files.createDirectories(home.resolve(".pki/nssdb"));
        Browser browser = new Browser(chromium.get(), home);
        try (SshBench bench = new SshBench(folder)) {
            bench.run("certutil", "-N", "-d", "sql:" + database, "--empty-password");
            int port = SshServers.NGINX.start(bench, "");
            Endpoint endpoint = bench.endpoint(port, folder.resolve("profile.properties"));
            X509Certificate issued;
            try (DeviceSession session = bench.open(endpoint)) {
                CsrOnDevice csr = session.capability(CsrOnDevice.class).orElseThrow();
                csr.createKey("fleetpki-browser", KeyType.EC_P256, SUBJECT);
                List<X509Certificate> chain = bench.issue(csr.request("fleetpki-browser", SUBJECT));
                issued = chain.getFirst();
                csr.install("fleetpki-browser", chain);
                HttpsSettings https = session.capability(HttpsSettings.class).orElseThrow();
                https.write(https.read().serving("fleetpki-browser", List.of()));
            }
            SshBench.awaitServed(port, issued);
            String address = "https://" + SshBench.HOST + ":" + port + "/";
            Browser.View before = browser.open(address);
            assertTrue(before.isWarning(), before::toString);

            bench.run(
                    "certutil", "-A", "-d", "sql:" + database, "-n", "bench", "-t", "C,,", "-i", bench.path("ca.crt"));
            Browser.View after = browser.open(address);
            assertFalse(after.isWarning(), after::toString);
            assertFalse(after.document().contains("ERR_CERT"), after::toString);
            assertTrue(after.document().contains("nginx"), after::toString);
            assertEquals(issued, SshBench.served(port));
        }
    }
}
