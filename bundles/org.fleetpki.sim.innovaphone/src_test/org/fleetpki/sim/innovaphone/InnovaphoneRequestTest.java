// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.sim.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnovaphoneRequestTest {

    private static final String OK = "<info state=\"ok\"/>";

    @TempDir
    Path folder;

    @Test
    void aRequestIsCertifiedAndServedAtOnce() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.1")) {
            assertTrue(box.servedChain().contains("i:CN=innovaphone Device Certification Authority"));
            String leaf = authority.certify(box.request());
            String shown = authority.show();
            assertTrue(shown.contains("CN=pbx.example.org,O=Example,C=DE"), shown);
            assertTrue(shown.contains("DNS:pbx.example.org, IP Address:10.0.0.5"), shown);
            assertTrue(box.info().contains("<request subject_cn=\"pbx.example.org\"/>"), box.info());
            assertEquals(OK, box.answer(0, leaf));
            assertEquals(OK, box.answer(1, authority.pem("sub")));
            assertTrue(box.servedChain().contains("innovaphone"));
            assertEquals(OK, box.answer(2, authority.pem("root")));
            assertEquals(
                    "0 s:CN=pbx.example.org,O=Example,C=DE\ni:CN=Sub\n1 s:CN=Sub\ni:CN=Root\n2 s:CN=Root\ni:CN=Root\n",
                    box.servedChain());
            assertTrue(box.info().contains("issuer_cn=\"Sub\""));
            box.delete("X509/REQUEST");
            box.delete("X509/REQUESTKEY");
            assertTrue(box.info().contains("<requests></requests>"), box.info());
        }
    }

    @Test
    void anUploadedAnswerWorksAsWell() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.2")) {
            String chain = authority.certify(box.request()) + authority.pem("sub") + authority.pem("root");
            assertEquals(OK, box.upload(folder, "servercert-upload&target=device", chain));
            assertTrue(box.servedChain().startsWith("0 s:CN=pbx.example.org,O=Example,C=DE\n"));
        }
    }

    @Test
    void itIsBusyWhileAKeyIsMade() throws Exception {
        try (Box box = Box.on("127.21.1.3")) {
            Faults.Gate gate = box.device.faults().holdKeys();
            box.ok(Box.CREATE);
            assertTrue(box.info().contains("<busy/>"), box.info());
            assertEquals("busy", box.refused(Box.CREATE));
            assertEquals("", box.read("X509/REQUEST"));
            assertTrue(gate.awaitRequest(Duration.ofSeconds(60)));
            assertTrue(box.info().contains("<busy/>"));
            gate.open();
            Box.await(() -> box.device.state().containsKey("device.request"));
            Box.await(() -> !box.device.state().containsKey("device.busy"));
            assertFalse(box.info().contains("<busy"));
        }
    }

    @Test
    void threeNamesAndTwoAddressesHaveRoom() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.4")) {
            String create = Box.CREATE.replaceAll("&san.*", "")
                    + "&san-dns=a.x&san-dns=b.x&san-dns=c.x&san-dns=d.x&san-ip=10.0.0.1&san-ip=10.0.0.2&san-ip=10.0.0.3";
            box.ok(create);
            Box.await(() -> box.device.state().containsKey("device.request"));
            authority.certify(
                    HexFormat.of().parseHex(box.read("X509/REQUEST").strip().split(" ")[2]));
            String shown = authority.show();
            assertTrue(shown.contains("DNS:a.x, DNS:b.x, DNS:c.x, IP Address:10.0.0.1, IP Address:10.0.0.2\n"), shown);
        }
    }

    @Test
    void aRootBeforeTheRestIsTheWrongOrderAndBlocksUntilItIsDeleted() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.5")) {
            String leaf = authority.certify(box.request());
            box.answer(0, leaf);
            box.answer(1, authority.pem("root"));
            String error = "<request-error>the chain is in the wrong order</request-error>";
            assertTrue(box.info().contains(error), box.info());
            assertEquals(
                    "X509/REQUESTERROR ps the%20chain%20is%20in%20the%20wrong%20order\r\n",
                    box.read("X509/REQUESTERROR"));
            assertTrue(box.answer(0, leaf).contains("error=\"request error"), box.answer(0, leaf));
            assertTrue(box.refused(Box.CREATE).startsWith("request error"));
            assertTrue(box.servedChain().contains("innovaphone"));
            box.delete("X509/REQUESTERROR");
            assertFalse(box.info().contains("request-error"));
            assertEquals(
                    OK, box.upload(folder, "servercert-upload", leaf + authority.pem("sub") + authority.pem("root")));
        }
    }

    @Test
    void aMissingRootIsFoundWhenTheStateIsAsked() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.6")) {
            box.answer(0, authority.certify(box.request()));
            box.answer(1, authority.pem("sub"));
            assertTrue(
                    box.info().contains("<request-error>the root certificate is missing</request-error>"), box.info());
            assertEquals("the root certificate is missing", box.device.state().get("device.error"));
        }
    }

    @Test
    void aForeignKeyIsRefused() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.7")) {
            authority.certify(box.request());
            authority.withKey("other");
            String chain = authority.pem("leaf") + authority.pem("sub") + authority.pem("root");
            String answer = box.upload(folder, "servercert-upload", chain);
            assertEquals("<info error=\"the certificate does not fit the key\"/>", answer);
            assertTrue(box.info().contains("<request-error>the certificate does not fit the key</request-error>"));
        }
    }

    @Test
    void aDeletedKeyMakesTheAnswerUseless() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        try (Box box = Box.on("127.21.1.8")) {
            String chain = authority.certify(box.request()) + authority.pem("sub") + authority.pem("root");
            box.delete("X509/REQUESTKEY");
            assertTrue(box.upload(folder, "servercert-upload", chain).contains("there is no request"));
        }
    }

    @Test
    void unknownValuesAreRefused() throws Exception {
        try (Box box = Box.on("127.21.1.9")) {
            assertEquals("unknown key", box.refused(Box.CREATE.replace("2048-bit", "512-bit")));
            assertEquals("unknown signature", box.refused(Box.CREATE.replace("SHA256", "SH256")));
            assertEquals("unknown type", box.refused(Box.CREATE.replace("Signing+request", "Gift")));
            assertEquals("an alternative name cannot be used", box.refused(Box.CREATE.replace("10.0.0.5", "10.0.0")));
            assertEquals("unknown command", box.refused("/X509/mod_cmd.xml?cmd=servercert-paint"));
            assertEquals("unknown module", box.refused("/X510/mod_cmd.xml?cmd=xml-info"));
            assertEquals(0, box.device.writes());
        }
    }

    @Test
    void applicationsHavePlacesOfTheirOwn() throws Exception {
        try (Box box = Box.on("127.21.1.10")) {
            Map<String, String> before = box.device.state();
            box.ok(Box.CREATE.replace("target=device", "target=example.com"));
            Box.await(() -> box.device.state().containsKey("example.com.request"));
            Box.await(() -> !box.device.state().containsKey("example.com.busy"));
            assertTrue(box.read("X509/APP/example.com/REQUEST").startsWith("X509/APP/example.com/REQUEST pb 30"));
            assertTrue(box.info().contains("<request target=\"example.com\""), box.info());
            assertEquals("", box.read("X509/REQUEST"));
            box.delete("X509/APP/example.com/REQUEST");
            assertEquals(before, box.device.state());
        }
    }

    @Test
    void aDeviceWithoutACertificateMakesOneAndHasNoHttpsMeanwhile() throws Exception {
        try (Box box = Box.of("IP800", "9", "127.21.1.11", Optional.empty())) {
            Box.await(() -> !box.device.state().get("device.certificate").isEmpty());
            // Its web server restarts for it, and takes plain HTTP away meanwhile.
            Box.await(() -> served(box).startsWith("0 s:CN=IP800-"));
            String hash = box.device.state().get("device.certificate");
            Faults.Gate gate = box.device.faults().holdKeys();
            box.ok("/X509/mod_cmd.xml?cmd=servercert-clear&target=device");
            assertTrue(gate.awaitRequest(Duration.ofSeconds(60)));
            assertEquals("", box.servedChain());
            gate.open();
            Box.await(() -> !box.device.state().get("device.certificate").isEmpty());
            assertFalse(hash.equals(box.device.state().get("device.certificate")));
            Box.await(() -> served(box).startsWith("0 s:CN=IP800-"));
        }
    }

    private static String served(Box box) {
        try {
            return box.servedChain();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSelfSignedCertificateIsServedWhenItIsReady() throws Exception {
        try (Box box = Box.on("127.21.1.12")) {
            box.ok(Box.CREATE.replace("Signing+request", "Self-signed+certificate") + "&years=3");
            Box.await(() -> served(box).startsWith("0 s:CN=pbx.example.org,O=Example,C=DE\ni:CN=pbx"));
            box.ok("/X509/mod_cmd.xml?cmd=servercert-clear&target=device");
            assertTrue(box.servedChain().contains("i:CN=innovaphone Device Certification Authority"));
        }
    }
}
