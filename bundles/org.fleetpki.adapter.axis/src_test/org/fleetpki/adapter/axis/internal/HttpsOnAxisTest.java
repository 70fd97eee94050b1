// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings.State;
import org.fleetpki.device.http.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@SuppressWarnings("resource") // a scripted exchange holds nothing open
class HttpsOnAxisTest {

    private static final String RECORDED = ScriptedExchange.resource("web-server-tls.xml");
    private static final String DONE = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
            + "<a:SetWebServerTlsConfigurationResponse xmlns:a=\"http://www.axis.com/vapix/ws/webserver\"/>"
            + "</s:Body></s:Envelope>";

    @Test
    void readsWhatTheDeviceServes() throws DeviceException {
        State state = read(RECORDED);
        assertEquals(HttpsMode.HTTP_AND_HTTPS, state.mode());
        assertEquals("factory & co", state.certificateId());
        assertEquals(List.of(), state.chainIds());
        assertTrue(state.opaque().contains("ECDHE-ECDSA-AES128-GCM-SHA256"), state.opaque());
    }

    @Test
    void writesBackExactlyWhatItRead() throws DeviceException {
        assertEquals(configuration(RECORDED), configuration(written(read(RECORDED))));
    }

    @Test
    void writesAnotherCertificateWithItsChainAndQualifiesEveryElement() throws DeviceException {
        State wanted =
                read(RECORDED).serving("fleetpki <2>", List.of("ca-1", "ca-2")).in(HttpsMode.HTTPS_ONLY);
        String text = written(wanted);
        requireQualified(Xml.parse(text.getBytes(StandardCharsets.UTF_8), "x").getDocumentElement());
        String configuration = configuration(text);
        assertTrue(configuration.contains("<acert:Id>fleetpki &lt;2&gt;</acert:Id>"), configuration);
        assertTrue(configuration.contains("<acert:Id>ca-1</acert:Id><acert:Id>ca-2</acert:Id>"), configuration);
        assertTrue(configuration.contains(">Https<"), configuration);
        assertTrue(
                configuration.indexOf("Tls>") < configuration.indexOf("ConnectionPolicies>")
                        && configuration.indexOf("ConnectionPolicies>") < configuration.indexOf("Ciphers>")
                        && configuration.indexOf("Ciphers>") < configuration.indexOf("CertificateSet>"),
                configuration);
        assertEquals(
                wanted,
                read(text.replace("SetWebServerTlsConfiguration", "GetWebServerTlsConfigurationResponse")),
                "what the state does not name stays as it was");
    }

    @ParameterizedTest
    @CsvSource({
        "true,Http,HTTP_ONLY",
        "false,Http,HTTP_ONLY",
        "false,HttpAndHttps,HTTP_ONLY",
        "false,Https,HTTP_ONLY",
        "true,HttpAndHttps,HTTP_AND_HTTPS",
        "1,Https,HTTPS_ONLY"
    })
    void goesBackToAnyState(String tls, String policy, HttpsMode mode) throws DeviceException {
        String before = RECORDED.replace(">true<", ">" + tls + "<").replace(">HttpAndHttps<", ">" + policy + "<");
        State state = read(before);
        assertEquals(mode, state.mode());
        assertEquals(configuration(before.replace(">1<", ">true<")), configuration(written(state)));
        String after = configuration(written(state.in(HttpsMode.HTTP_AND_HTTPS)));
        assertTrue(after.contains(">true<") && after.contains(">HttpAndHttps<"), after);
    }

    @Test
    void writesAStateOfNoKnownOriginInFull() throws DeviceException {
        State state = new State(HttpsMode.HTTP_ONLY, "", List.of(), "");
        String configuration = configuration(written(state));
        assertTrue(configuration.contains(">false<") && configuration.contains(">Http<"), configuration);
    }

    @Test
    void repeatsTheFaultOfTheDevice() {
        ScriptedExchange device = new ScriptedExchange()
                .answer("POST /vapix/services", 400, "application/soap+xml", ScriptedExchange.resource("fault.xml"));
        DeviceException e =
                assertThrows(DeviceException.class, () -> new HttpsOnAxis(device, WebServerTls.ONE_ROLE).read());
        assertTrue(
                assertInstanceOf(Failure.Rejected.class, e.failure())
                        .deviceSaid()
                        .startsWith("ter:TagMismatch, "),
                e.getMessage());
    }

    @Test
    void doesNotMindAWebServerThatRestartsUnderItsAnswer() throws DeviceException {
        State state = read(RECORDED);
        DeviceException cut = new DeviceException(new Failure.Unreachable("cut"), new IOException("reset"));
        new HttpsOnAxis(new ScriptedExchange().fail("POST", cut), WebServerTls.ONE_ROLE).write(state);
        DeviceException off = new DeviceException(new Failure.Unreachable("off"), new ConnectException());
        HttpsOnAxis gone = new HttpsOnAxis(new ScriptedExchange().fail("POST", off), WebServerTls.ONE_ROLE);
        assertThrows(DeviceException.class, () -> gone.write(state));
    }

    @Test
    void refusesAnswersWithoutSettings() {
        for (String text : List.of(
                RECORDED.replace("aweb:Tls>", "aweb:Tsl>"),
                RECORDED.replace("HttpAndHttps", "Sometimes"),
                RECORDED.replace("http://www.axis.com/vapix/ws/webserver", "urn:other"))) {
            assertInstanceOf(
                    Failure.Unexpected.class,
                    assertThrows(DeviceException.class, () -> read(text)).failure());
        }
    }

    private static State read(String answer) throws DeviceException {
        return new HttpsOnAxis(
                        new ScriptedExchange().answer("POST", 200, "application/soap+xml", answer),
                        WebServerTls.ONE_ROLE)
                .read();
    }

    private static String written(State state) throws DeviceException {
        ScriptedExchange device = new ScriptedExchange().answer("POST", 200, "application/soap+xml", DONE);
        new HttpsOnAxis(device, WebServerTls.ONE_ROLE).write(state);
        return device.sent().getFirst().replaceFirst("^POST /vapix/services ", "");
    }

    private static String configuration(String text) {
        return text.substring(text.indexOf("<aweb:Configuration"), text.indexOf("</aweb:Configuration>"))
                .replaceAll(" xmlns:[a-zA-Z-]+=\"[^\"]*\"", "")
                .replaceAll("<([a-zA-Z:]+)></\\1>", "<$1/>");
    }

    private static void requireQualified(Element element) {
        assertTrue(element.getNamespaceURI() != null, element.getNodeName());
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                requireQualified(child);
            }
        }
    }
}
