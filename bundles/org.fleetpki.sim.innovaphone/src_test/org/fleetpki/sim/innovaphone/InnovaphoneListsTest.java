// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.fleetpki.sim.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnovaphoneListsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CertificateMaker MAKER = new CertificateMaker(RANDOM);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private static X509Certificate selfSigned(String name, Duration end) {
        Instant now = Instant.now();
        X500Principal subject = new X500Principal("CN=" + name);
        return MAKER.selfSigned(
                new CertificateMaker.Contents(subject, List.of(), now.minus(DAY.multipliedBy(2)), now.plus(end), true),
                KeyKind.EC_P256.generate(RANDOM));
    }

    @Test
    void severalCertificatesOfAFileAreTrustedAndShown() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.2.1")) {
            String both = authority.pem("root") + authority.pem("sub");
            assertEquals("<info state=\"ok\"/>", box.upload(folder, "trusted-upload", both));
            assertEquals("<info state=\"ok\"/>", box.upload(folder, "trusted-upload", both));
            assertTrue(box.info().contains("<certificate id=\"1\" subject_cn=\"Sub\" issuer_cn=\"Root\""), box.info());
            assertEquals(both, box.get("/X509/trusted.pem"));
            box.ok("/X509/mod_cmd.xml?cmd=trusted-remove&id=0");
            assertEquals(authority.pem("sub"), box.get("/X509/trusted.pem"));
            assertEquals("unknown certificate", box.refused("/X509/mod_cmd.xml?cmd=trusted-remove&id=0"));
            box.ok("/X509/mod_cmd.xml?cmd=trusted-clear");
            assertEquals("", box.get("/X509/trusted.pem"));
        }
    }

    @Test
    void rejectedChainsAreSortedByWhetherTheirRootIsKnown() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        X509Certificate root = Box.certificate(authority.pem("root"));
        X509Certificate sub = Box.certificate(authority.pem("sub"));
        try (Box box = Box.on("127.21.2.2")) {
            assertTrue(box.device.meet(List.of(sub)));
            assertTrue(box.device.meet(List.of(sub, root)));
            assertTrue(box.info().contains("<chain id=\"0\" reason=\"Unknown CA\""), box.info());
            assertTrue(box.info().contains("<chain id=\"1\" reason=\"Untrusted CA\""), box.info());
            box.ok("/X509/mod_cmd.xml?cmd=rejected-trust&id=1&index=1");
            assertFalse(box.device.meet(List.of(sub)));
            box.ok("/X509/mod_cmd.xml?cmd=rejected-clear");
            assertTrue(box.info().endsWith("<rejected></rejected></info>"), box.info());
        }
    }

    @Test
    void onlyTenRejectedChainsAreRemembered() throws Exception {
        try (Box box = Box.on("127.21.2.3")) {
            for (int i = 0; i < 12; i++) {
                box.device.meet(List.of(selfSigned("s" + i, DAY)));
            }
            String info = box.info();
            assertEquals(10, info.split("<chain ").length - 1);
            assertTrue(info.indexOf("\"s11\"") < info.indexOf("\"s2\""), info);
            assertFalse(info.contains("\"s1\""));
        }
    }

    @Test
    void whatIsNotValidCannotBeTrusted() throws Exception {
        try (Box box = Box.on("127.21.2.4")) {
            box.device.meet(List.of(selfSigned("old", DAY.negated())));
            assertTrue(box.info().contains("reason=\"Expired\""), box.info());
            assertEquals(
                    "the certificate is not valid", box.refused("/X509/mod_cmd.xml?cmd=rejected-trust&id=0&index=0"));
            String pem = Pem.of(selfSigned("old", DAY.negated()));
            assertEquals("<info error=\"the certificate is not valid\"/>", box.upload(folder, "trusted-upload", pem));
        }
    }

    @Test
    void aFullStoreTakesNothing() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.2.5")) {
            Map<String, String> before = box.device.state();
            box.device.faults().storeFull();
            assertEquals("no space left", box.refused(Box.CREATE));
            String full = "<info error=\"no space left\"/>";
            assertEquals(full, box.upload(folder, "trusted-upload", authority.pem("root")));
            assertEquals(full, box.upload(folder, "servercert-upload", authority.withKey("x")));
            assertEquals(full, box.answer(0, authority.pem("root")));
            assertEquals(before, box.device.state());
        }
    }

    @Test
    void aKeyIsTakenByHttpsOnly() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.of("", "16r1", "127.21.2.6", Optional.empty())) {
            String all = authority.withKey("pbx.example.org") + authority.pem("sub") + authority.pem("root");
            assertEquals(
                    "<info error=\"a private key is taken over HTTPS only\"/>",
                    box.upload(folder, "servercert-upload", all));
            Path trusted = folder.resolve("factory.der");
            String name = box.servedChain().replaceAll("(?s)^0 s:CN=([^,]+),.*", "$1");
            String address = name + ":" + box.device.httpsPort();
            box.curl(
                    "/X509/servercert.der?target=device&index=1",
                    "--digest",
                    "-u",
                    "root:pass-pbx",
                    "-o",
                    trusted + "");
            ExternalTool.run("openssl", "x509", "-inform", "DER", "-in", trusted + "", "-out", trusted + ".pem");
            String answer = ExternalTool.run(
                    "curl",
                    "-sS",
                    "--cacert",
                    trusted + ".pem",
                    "--resolve",
                    address + ":" + box.device.host(),
                    "-u",
                    "root:pass-pbx",
                    "-F",
                    "file=@" + folder.resolve("upload.pem"),
                    "https://" + address + "/X509/mod_cmd.xml?cmd=servercert-upload&target=device");
            assertEquals("<info state=\"ok\"/>", answer);
            assertTrue(box.servedChain().startsWith("0 s:CN=pbx.example.org\ni:CN=Sub\n"), box.servedChain());
        }
    }

    @Test
    void itWakesAsItWasAndMayForget() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        Path flash = folder.resolve("flash");
        Map<String, String> after;
        try (Box box = Box.of("", "", "127.21.2.7", Optional.of(flash))) {
            String chain = authority.certify(box.request()) + authority.pem("sub") + authority.pem("root");
            box.upload(folder, "servercert-upload", chain);
            box.upload(folder, "trusted-upload", authority.pem("root"));
            box.device.meet(List.of(selfSigned("s", DAY)));
            after = box.device.state();
        }
        try (Box box = Box.of("", "", "127.21.2.7", Optional.of(flash))) {
            assertEquals(after, box.device.state());
            assertTrue(box.servedChain().startsWith("0 s:CN=pbx.example.org"));
            box.device.faults().forgetOnRestart();
            box.ok("/CMD0/mod_cmd.xml?cmd=reset&xsl=reset.xsl&reset=OK");
            Box.await(() -> box.device.state().get("device.certificate").equals(after.get("factory")));
        }
        Files.writeString(flash.resolve("flash.json"), "{\"places\":{\"device\":{\"key\":\"geheim\"}}}");
        Exception broken = assertThrows(IOException.class, () -> Box.of("", "", "127.21.2.7", Optional.of(flash)));
        assertEquals("flash.json is not the flash memory of a simulated innovaphone device", broken.getMessage());
    }

    @Test
    void everyPageWantsALoginAndTheAccountIsLocked() throws Exception {
        try (Box box = Box.on("127.21.2.8")) {
            String challenge = box.curl("/CMD0/box_info.xml", "-i");
            assertTrue(challenge.startsWith("HTTP/1.1 401"), challenge);
            assertTrue(challenge.contains("WWW-Authenticate: Digest realm=\"innovaphone\""), challenge);
            assertFalse(challenge.contains("Basic"));
            assertTrue(box.get("/CMD0/box_info.xml").contains("<sys type=\"IP411\" sn=\"009033"));
            assertTrue(box.get("/CMD0/mod_cmd.xml?cmd=xml-info").startsWith("<info name=\"pbx.example.org\""));
            box.device.faults().lockOut(1);
            box.curl("/", "--digest", "-u", "root:wrong");
            assertTrue(box.get("/CMD0/box_info.xml").contains("401"));
            assertEquals(1, box.device.refusedLogins());
        }
    }

    @Test
    void changesMayComeAsAForm() throws Exception {
        try (Box box = Box.on("127.21.2.9")) {
            String answer = box.curl("/CMD0/mod_cmd.xml", "--digest", "-u", "root:pass-pbx", "-d", "cmd=xml-info");
            assertTrue(answer.startsWith("<info name="), answer);
        }
    }
}
