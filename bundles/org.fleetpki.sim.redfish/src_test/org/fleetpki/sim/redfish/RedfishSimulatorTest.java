// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.sim.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The controller as curl, openssl and redfishtool see it. */
class RedfishSimulatorTest {

    @TempDir
    Path folder;

    private Controller on(String model, String host) throws IOException, InterruptedException {
        return new Controller(model, host, folder, Optional.empty());
    }

    @Test
    void linksLeadFromTheRootToTheCertificate() throws Exception {
        try (Controller bmc = on("", "127.21.5.1")) {
            assertEquals(200, bmc.curl("GET", "/redfish/v1/", "").status());
            assertEquals(401, bmc.curl("GET", "/redfish/v1/Managers", "").status());
            JsonNode root = bmc.get("/redfish/v1").json();
            String managers = link(root.get("Managers"));
            String manager = link(bmc.get(managers).json().get("Members").get(0));
            String protocol = link(bmc.get(manager).json().get("NetworkProtocol"));
            JsonNode https = bmc.get(protocol).json().get("HTTPS");
            assertEquals(bmc.device.httpsPort(), https.get("Port").intValue());
            String certificate = link(bmc.get(link(https.get("Certificates")))
                    .json()
                    .get("Members")
                    .get(0));
            JsonNode shown = bmc.get(certificate).json();
            assertEquals(bmc.served(), shown.get("Fingerprint").stringValue());
            assertEquals("127.21.5.1", shown.get("Subject").get("CommonName").stringValue());
            String locations =
                    link(bmc.get(link(root.get("CertificateService"))).json().get("CertificateLocations"));
            JsonNode list = bmc.get(locations).json().get("Links").get("Certificates");
            assertEquals(certificate, link(list.get(0)));
            assertEquals(0, bmc.device.writes());
        }
    }

    private static String link(JsonNode node) {
        return node.get("@odata.id").stringValue();
    }

    @Test
    void aRequestIsCertifiedAndServedAfterTheWebServersRestart() throws Exception {
        try (Controller bmc = on("", "127.21.5.2")) {
            String csr = bmc.csr(",'AlternativeNames':['bmc1.example.org','10.0.0.5','IP:10.0.0.6'],"
                    + "'KeyPairAlgorithm':'TPM_ALG_ECDSA','KeyCurveId':'TPM_ECC_NIST_P256'");
            String shown = bmc.show(csr);
            assertTrue(shown.contains("CN=bmc1.example.org,OU=IT,O=Ex,L=B,ST=B,C=DE"), shown);
            assertTrue(shown.contains("DNS:bmc1.example.org, IP Address:10.0.0.5, IP Address:10.0.0.6"), shown);
            assertTrue(shown.contains("P-256"), shown);
            assertEquals(204, bmc.replace(bmc.certify(csr)).status());
            assertNotEquals(
                    bmc.device.state().get("factory"), bmc.device.state().get("certificate"));
            bmc.awaitServed();
        }
    }

    @Test
    void aCertificateForAnotherKeyIsRefused() throws Exception {
        try (Controller bmc = on("", "127.21.5.3")) {
            String first = bmc.certify(bmc.csr(""));
            bmc.csr("");
            Controller.Answer answer = bmc.replace(first);
            assertEquals(400, answer.status());
            assertEquals("ActionParameterValueError", answer.error());
            assertEquals("ActionParameterValueError", bmc.replace("nonsense").error());
            assertEquals(409, bmc.send("POST", bmc.certificates(), "{}").status());
            assertEquals(bmc.device.state().get("factory"), bmc.device.state().get("certificate"));
        }
    }

    @Test
    void parametersAreChecked() throws Exception {
        try (Controller bmc = on("", "127.21.5.4")) {
            String wish = bmc.wish("");
            assertEquals("ActionParameterMissing", post(bmc, wish.replace("'City':'B',", "")));
            assertEquals("ActionParameterUnknown", post(bmc, bmc.wish(",'Town':'B'")));
            assertEquals("ActionParameterValueNotInList", post(bmc, bmc.wish(",'KeyPairAlgorithm':'EC'")));
            assertEquals("ActionParameterValueNotInList", post(bmc, bmc.wish(",'KeyBitLength':1024")));
            assertEquals("ActionParameterValueError", post(bmc, wish.replace("/HTTPS/", "/LDAP/")));
            assertEquals("MalformedJSON", post(bmc, "{"));
            assertEquals(0, bmc.device.writes());
        }
    }

    private static String post(Controller bmc, String body) throws IOException, InterruptedException {
        Controller.Answer answer = bmc.send("POST", Controller.GENERATE, body);
        assertEquals(400, answer.status(), answer.body());
        return answer.error();
    }

    @Test
    void openBmcHasWordsAndLimitsOfItsOwn() throws Exception {
        try (Controller bmc = on("openbmc", "127.21.5.5")) {
            assertTrue(bmc.manager.endsWith("/bmc"));
            assertTrue(bmc.show(bmc.csr("")).contains("P-384"));
            assertTrue(bmc.show(bmc.csr(",'KeyPairAlgorithm':'RSA','KeyBitLength':2048"))
                    .contains("2048 bit"));
            assertEquals("ActionParameterValueNotInList", post(bmc, bmc.wish(",'KeyPairAlgorithm':'TPM_ALG_RSA'")));
            assertEquals(
                    "ActionParameterValueNotInList",
                    post(bmc, bmc.wish(",'KeyPairAlgorithm':'RSA','KeyBitLength':4096")));
            assertEquals("ActionParameterNotSupported", post(bmc, bmc.wish(",'ChallengePassword':'x'")));
            assertEquals(
                    "ActionParameterValueError",
                    post(bmc, bmc.wish(",'KeyUsage':['ServerAuthentication','ClientAuthentication']")));
            String csr = bmc.csr(",'KeyUsage':['ServerAuthentication'],'AlternativeNames':['10.0.0.5']");
            assertTrue(bmc.show(csr).contains("DNS:10.0.0.5"));
            assertEquals(200, bmc.replace(bmc.certify(csr)).status());
            assertEquals(bmc.device.state().get("certificate"), bmc.served());
        }
    }

    @Test
    void openBmcIsBusyWhileAKeyIsMade() throws Exception {
        try (Controller bmc = on("openbmc", "127.21.5.6")) {
            Faults.Gate gate = bmc.device.faults().holdKeys();
            Controller.Answer busy =
                    bmc.curl("POST", Controller.GENERATE, bmc.wish("").replace('\'', '"'), "-u", "root:pass-bmc", "-i");
            assertEquals(503, busy.status());
            assertTrue(busy.body().contains("Retry-After: 1\r\n"), busy.body());
            gate.open();
            assertTrue(bmc.csr("").startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        }
    }

    @Test
    void dellServesTheOldCertificateUntilItIsReset() throws Exception {
        try (Controller bmc = on("idrac", "127.21.5.7")) {
            assertTrue(bmc.manager.endsWith("/iDRAC.Embedded.1"));
            String before = bmc.served();
            assertEquals(204, bmc.replace(bmc.certify(bmc.csr(""))).status());
            assertEquals(before, bmc.served());
            String next = bmc.device.state().get("certificate.next");
            assertEquals(
                    204,
                    bmc.send("POST", bmc.manager + "/Actions/Manager.Reset", "{'ResetType':'GracefulRestart'}")
                            .status());
            Controller.await(() -> bmc.served().equals(next));
        }
    }

    @Test
    void sessionsEndWithTheControllersReset() throws Exception {
        try (Controller bmc = on("", "127.21.5.8")) {
            String sessions = "/redfish/v1/SessionService/Sessions";
            Controller.Answer begun =
                    bmc.curl("POST", sessions, "{\"UserName\":\"root\",\"Password\":\"pass-bmc\"}", "-i");
            assertEquals(201, begun.status(), begun.body());
            String token = "X-Auth-Token: " + begun.body().replaceAll("(?s).*X-Auth-Token: (\\w+).*", "$1");
            assertEquals(200, bmc.curl("GET", bmc.manager, "", "-H", token).status());
            assertEquals(0, bmc.device.writes());
            bmc.curl("POST", bmc.manager + "/Actions/Manager.Reset", "{}", "-H", token);
            Controller.await(() -> status(bmc, token) == 401);
            assertEquals(
                    401,
                    bmc.curl("POST", sessions, "{\"UserName\":\"root\",\"Password\":\"x\"}")
                            .status());
            assertEquals(1, bmc.device.refusedLogins());
            bmc.device.faults().lockOut(1);
            assertEquals(401, bmc.get(bmc.manager).status());
        }
    }

    private static int status(Controller bmc, String token) {
        try {
            return bmc.curl("GET", bmc.manager, "", "-H", token).status();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itWakesAsItWasAndMayForget() throws Exception {
        Optional<Path> flash = Optional.of(folder.resolve("flash"));
        Map<String, String> after;
        try (Controller bmc = new Controller("", "127.21.5.9", folder, flash)) {
            bmc.device.faults().storeFull();
            assertEquals(
                    507, bmc.send("POST", Controller.GENERATE, bmc.wish("")).status());
            bmc.device.faults().clear();
            bmc.replace(bmc.certify(bmc.csr(",'AlternativeNames':['127.21.5.9']")));
            bmc.awaitServed();
            after = bmc.device.state();
            assertNotEquals(after.get("factory"), after.get("certificate"));
        }
        try (Controller bmc = new Controller("", "127.21.5.9", folder, flash)) {
            assertEquals(after, bmc.device.state());
            assertEquals(after.get("certificate"), bmc.served());
            bmc.device.faults().forgetOnRestart();
            assertEquals(
                    204,
                    bmc.send("POST", bmc.manager + "/Actions/Manager.Reset", "{}")
                            .status());
            Controller.await(() -> bmc.served().equals(after.get("factory")));
        }
        Files.writeString(flash.get().resolve("flash.json"), "{\"factory\":{\"key\":\"geheim\"}}");
        IOException broken = assertThrows(IOException.class, () -> new Controller("", "127.21.5.9", folder, flash));
        assertEquals("flash.json is not the flash memory of a simulated Redfish controller", broken.getMessage());
    }

    @Test
    void plainHttpSendsToHttpsAndCanBeClosed() throws Exception {
        try (Controller bmc = on("", "127.21.5.10")) {
            String plain = "http://127.21.5.10:" + bmc.device.httpPort() + "/redfish/v1/Managers";
            String moved = ExternalTool.run("curl", "-sS", "-i", plain);
            assertTrue(moved.contains("Location: https://127.21.5.10:" + bmc.device.httpsPort() + "/redfish"), moved);
            String protocol = bmc.manager + "/NetworkProtocol";
            assertEquals(
                    204,
                    bmc.send("PATCH", protocol, "{'HTTP':{'ProtocolEnabled':false}}")
                            .status());
            Controller.await(() -> refused(plain));
            bmc.awaitServed();
            assertFalse(
                    bmc.get(protocol).json().get("HTTP").get("ProtocolEnabled").booleanValue());
        }
    }

    private static boolean refused(String url) {
        try {
            return ExternalTool.run("curl", "-sS", url).contains("Failed to connect");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void redfishtoolFindsItsWay() throws Exception {
        try (Controller bmc = on("openbmc", "127.21.5.11")) {
            assertTrue(bmc.tool("Managers", "-F").contains("\"Model\": \"OpenBmc\""), bmc.tool("Managers", "-F"));
            assertTrue(bmc.tool("-A", "Session", "Managers", "-F", "NetworkProtocol")
                    .contains("\"HTTPS\": {"));
            String raw = bmc.tool("raw", "GET", bmc.certificates() + "/1");
            assertTrue(raw.contains(bmc.device.state().get("certificate")), raw);
        }
    }
}
