// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AxisCertificatesTest {

    private static final String CREATE = Camera.REST + "/create_certificate";
    private static final String ALL = Camera.REST + "/certificates";
    private static final String DEVICE_ID = ALL + "/Axis%20device%20ID%20ECC-P256%20(802.1AR)";

    @TempDir
    Path folder;

    private Camera camera;

    @BeforeEach
    void switchOn() throws IOException {
        camera = Camera.on("127.20.22.1");
    }

    @AfterEach
    void switchOff() {
        camera.close();
    }

    private String openssl(String pem, String... options) throws Exception {
        return ExternalTool.openssl(folder, pem, options);
    }

    @Test
    void aNewDeviceHasItsIdentitiesAndACertificateOfItsOwn() throws Exception {
        JsonNode all = camera.get(ALL).data();
        assertEquals(3, all.size());
        assertEquals(
                "Axis device ID ECC-P256 (802.1AR)", all.get(0).get("alias").stringValue());
        assertEquals(
                "Axis device ID RSA-2048 (802.1AR)", all.get(1).get("alias").stringValue());
        assertEquals(Camera.FACTORY, all.get(2).get("alias").stringValue());
        assertEquals(3, all.get(0).size());
        assertEquals("SE0", all.get(0).get("keystore").stringValue());
        String text = openssl(all.get(1).get("certificate").stringValue(), "x509", "-text", "-nameopt", "RFC2253");
        assertTrue(text.contains("Issuer: CN=Axis device ID CA,O=Axis Communications AB"), text);
        assertTrue(text.contains("serialNumber=B8A44F"), text);
        assertTrue(text.contains("Not After : Dec 31 23:59:59 9999 GMT"), text);
        assertTrue(text.contains("Public-Key: (2048 bit)"), text);
        assertFalse(camera.get(ALL).body().contains("PRIVATE KEY"));
    }

    @Test
    void makesAKeyAndCertifiesItByItself() throws Exception {
        camera.create("a b/c (1)", "C=SE,CN=10.0.0.48", "'DNS:cam1.example.org','IP:10.0.0.48','IP:2001:db8::1'");
        String path = ALL + "/a%20b%2Fc%20%281%29";
        JsonNode made = camera.get(path).data();
        assertEquals("a b/c (1)", made.get("alias").stringValue());
        String text = openssl(made.get("certificate").stringValue(), "x509", "-text", "-nameopt", "RFC2253");
        assertTrue(text.contains("Subject: C=SE,CN=10.0.0.48"), text);
        assertTrue(text.contains("DNS:cam1.example.org, IP Address:10.0.0.48, IP Address:2001:DB8:0:0:0:0:0:1"), text);
        assertTrue(text.contains("NIST CURVE: P-256"), text);
        assertEquals(1, camera.device.writes());
        assertEquals(200, camera.send("DELETE", path, "").status());
        Camera.Answer gone = camera.get(path);
        assertEquals(404, gone.status());
        assertEquals(1, gone.error());
        assertTrue(gone.body().contains("Resource not found: "), gone.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{'data':1}",
                "{'alias':'a','subject':'CN=a'}",
                "{'data':{'alias':'a','subject':'CN=a'},'more':1}",
                "{'data':{'alias':'a','alias':'b','subject':'CN=a'}}",
                "{'data':{'alias':'a'}}",
                "{'data':{'subject':'CN=a'}}",
                "{'data':{'alias':'a','subject':'CN=a','unknown':1}}",
                "{'data':{'alias':'','subject':'CN=a'}}",
                "{'data':{'alias':1,'subject':'CN=a'}}",
                "{'data':{'alias':'a','subject':'no name'}}",
                "{'data':{'alias':'a','subject':'CN=a','key_type':'NIST-P256'}}",
                "{'data':{'alias':'a','subject':'CN=a','keystore':'SE9'}}",
                "{'data':{'alias':'a','subject':'CN=a','subject_alt_names':'DNS:a'}}",
                "{'data':{'alias':'a','subject':'CN=a','subject_alt_names':['a']}}",
                "{'data':{'alias':'a','subject':'CN=a','subject_alt_names':['DNS:']}}",
                "{'data':{'alias':'a','subject':'CN=a','subject_alt_names':['IP:a.example']}}",
                "{'data':{'alias':'a','subject':'CN=a','subject_alt_names':['IP:10.0.0.0/8']}}",
                "{'data':{'alias':'a','subject':'CN=a','subject_alt_names':[null]}}",
                "{'data':{'alias':'a','subject':'CN=a','valid_from':2,'valid_to':1}}",
                "{'data':{'alias':'a','subject':'CN=a','valid_to':'tomorrow'}}",
                "{'data':{'alias':'a','subject':'CN=a','valid_to':99999999999999}}",
            })
    void refusesWhatItDoesNotUnderstand(String body) throws Exception {
        Camera.Answer answer = camera.send("POST", CREATE, body);
        assertEquals(400, answer.status(), answer.body());
        answer.error();
        assertEquals(0, camera.device.writes());
    }

    @Test
    void anAliasHasAtMost128CharactersAndIsTakenOnce() throws Exception {
        String body = "{'data':{'alias':'%s','subject':'CN=a'}}";
        assertEquals(
                200,
                camera.send("POST", CREATE, body.formatted("a".repeat(128))).status());
        assertEquals(
                400,
                camera.send("POST", CREATE, body.formatted("a".repeat(129))).status());
        Camera.Answer twice = camera.send("POST", CREATE, body.formatted("a".repeat(128)));
        assertEquals(409, twice.status());
        assertTrue(twice.body().contains("already exists"), twice.body());
        assertEquals(
                409,
                camera.send("POST", CREATE, body.formatted("Preinstalled Root 1"))
                        .status());
        assertEquals(
                409,
                camera.addAuthority("a".repeat(128), camera.certificate(Camera.FACTORY))
                        .status());
    }

    @Test
    void aRequestTakesWhatItIsToldAndCopiesTheRest() throws Exception {
        camera.create("k", "CN=old,O=x", "'DNS:old.example'");
        String copied = openssl(camera.csr("k"), "req", "-verify", "-text", "-nameopt", "RFC2253");
        assertTrue(copied.contains("verify OK"), copied);
        assertTrue(copied.contains("Subject: CN=old,O=x"), copied);
        assertTrue(copied.contains("DNS:old.example"), copied);
        String path = ALL + "/k/get_csr";
        String told = camera.send("POST", path, "{'data':{'subject':'CN=new','subject_alt_names':['IP:10.0.0.1']}}")
                .data()
                .stringValue();
        String text = openssl(told, "req", "-verify", "-text", "-nameopt", "RFC2253");
        assertTrue(text.contains("Subject: CN=new\n"), text);
        assertTrue(text.contains("IP Address:10.0.0.1"), text);
        assertFalse(text.contains("old"), text);
        String blank = camera.send("POST", path, "{'data':{'subject':'','subject_alt_names':[]}}")
                .data()
                .stringValue();
        String empty = openssl(blank, "req", "-verify", "-text", "-nameopt", "RFC2253");
        assertTrue(empty.contains("verify OK"), empty);
        assertTrue(empty.contains("Subject: \n") || empty.contains("Subject:\n"), empty);
        assertFalse(empty.contains("Alternative"), empty);
        assertEquals(1, camera.device.writes());
        assertEquals(
                404, camera.send("POST", ALL + "/none/get_csr", "{'data':{}}").status());
    }

    @Test
    void installsACertificateForTheSameKeyOnly() throws Exception {
        OpensslAuthority authority = new OpensslAuthority(folder);
        camera.create("one", "CN=one", "'DNS:one.example'");
        camera.create("two", "CN=two", "");
        String leaf = authority.certify(camera.csr("one"));
        Camera.Answer wrong = camera.install("two", leaf);
        assertEquals(400, wrong.status());
        assertEquals(5, wrong.error());
        assertTrue(wrong.body().contains("does not match the private key"), wrong.body());
        assertEquals(400, camera.install("one", leaf + authority.intermediate()).status());
        assertEquals(400, camera.install("one", "nothing").status());
        String before = camera.device.state().get("certificate one");
        String asWindowsWritesIt = ("text before\n" + leaf.strip()).replace("\n", "\r\n");
        assertEquals(200, camera.install("one", asWindowsWritesIt).status());
        assertNotEquals(before, camera.device.state().get("certificate one"));
        assertTrue(openssl(camera.certificate("one"), "x509", "-issuer").contains("CN = Sub"));
    }

    @Test
    void theOldVerbIsRefused() throws Exception {
        camera.create("k", "CN=k", "");
        String body = "{'data':{'certificate':'" + Camera.line(camera.certificate("k")) + "'}}";
        assertEquals(400, camera.send("PUT", ALL + "/k", body).status());
        assertEquals(200, camera.send("PATCH", ALL + "/k", body).status());
        assertEquals(
                400,
                camera.send("PUT", CREATE, "{'data':{'alias':'l','subject':'CN=l'}}")
                        .status());
    }

    @Test
    void theBetaInterfaceTakesTheOldVerbs() throws Exception {
        try (Camera beta = Camera.of("", "11.8.61", "127.20.22.2")) {
            String base = "/config/rest/cert/v1beta";
            String create = "{'data':{'alias':'k','subject':'CN=k'}}";
            assertEquals(
                    400, beta.send("POST", base + "/create_certificate", create).status());
            assertEquals(
                    200, beta.send("PUT", base + "/create_certificate", create).status());
            String path = base + "/certificates/k";
            assertEquals(200, beta.send("PUT", path + "/get_csr", "{'data':{}}").status());
            String pem = beta.get(path).data().get("certificate").stringValue();
            String body = "{'data':{'certificate':'" + Camera.line(pem) + "'}}";
            assertEquals(400, beta.send("PATCH", path, body).status());
            assertEquals(200, beta.send("PUT", path, body).status());
        }
    }

    @Test
    void deviceIdentitiesAndWhatIsInUseCannotBeDeleted() throws Exception {
        Map<String, String> before = camera.device.state();
        assertEquals(409, camera.send("DELETE", DEVICE_ID, "").status());
        assertEquals(
                409, camera.send("DELETE", ALL + "/Default%20(self-signed)", "").status());
        String own = Camera.line(camera.certificate("Axis device ID ECC-P256 (802.1AR)"));
        assertEquals(
                409,
                camera.send("PATCH", DEVICE_ID, "{'data':{'certificate':'" + own + "'}}")
                        .status());
        assertEquals(before, camera.device.state());
        assertEquals(0, camera.device.writes());
    }

    @Test
    void unknownPathsAreNotFound() throws Exception {
        for (String path : new String[] {"", "/none", "/certificates/none", "/certificates/a/b/c", "/settings/none"}) {
            Camera.Answer answer = camera.get(Camera.REST + path);
            assertEquals(404, answer.status(), path);
            assertEquals(1, answer.error());
        }
    }
}
