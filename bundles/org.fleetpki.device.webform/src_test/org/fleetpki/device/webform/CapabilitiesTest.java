// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.SelfSignedOnDevice;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CapabilitiesTest {

    private static final String HEAD = """
            fleetpki-webform: 1
            family: tiny
            vendor: Tiny
            title: Tiny devices
            sources: [made up]
            recognise: {method: GET, path: /info, success: {status: 200}}
            login: {kind: none}
            words: {line: error}
            manual: ["Enter ${cn} on ${host}, with the names ${san}."]
            capabilities:
            """;

    private static final String CSR = HEAD + """
              csr:
                experimental: true
                key-types: [EC-P256]
                writes-alternative-names: false
                requires-alternative-names: true
                placement: {in-place: https, way-back: "None."}
                cost: {interruption: 15, work: 5, detail: it restarts}
                limits: [One at a time.]
                create:
                  - {method: POST, path: /csr, form: {cn: "${cn}", o: "${subject.O}", ip: "${san.ip}"}, success: {contains: ok}}
                request: {method: GET, path: /csr.pem, success: {status: 200}, absent: {status: 410}}
                content: {body: file}
                delete: [{method: DELETE, path: /csr, success: {contains: ok}}]
                install:
                  - method: POST
                    path: /crt
                    multipart: {note: "by hand", crt: {file: server.crt, content: "${chain.pem}"}}
                    success: {contains: ok}
            """;

    private static final CertificateSubject SUBJECT = new CertificateSubject(
            new X500Principal("CN=192.0.2.7, O=A & B"), List.of(GeneralName.ofHost("192.0.2.7")));

    private final KeyPair deviceKey = Made.key();
    private final KeyPair authorityKey = Made.key();
    private final X509Certificate old = Made.selfSigned(Made.key(), "CN=old");
    private final ScriptedDevice device = new ScriptedDevice().serves(old).answer("GET /info", 200, "tiny");

    private X509Certificate issued(KeyPair key, String... names) {
        return Made.certificate(key.getPublic(), "CN=192.0.2.7", authorityKey.getPrivate(), "CN=Root", names);
    }

    @Test
    void aRequestIsMadeAndAnswered() throws DeviceException {
        AtomicReference<Response> request = new AtomicReference<>(ScriptedDevice.response(410, ""));
        device.answer("GET /csr.pem", request::get)
                .answer("POST /csr", 200, "ok")
                .answer("POST /crt", 200, "ok");
        try (DeviceSession session = device.open(CSR)) {
            CsrOnDevice csr = capability(session, CsrOnDevice.class);
            assertEquals(new Placement.InPlace("https", "None."), csr.placement());
            assertTrue(csr.isExperimental());
            assertFalse(csr.writesAlternativeNames());
            assertEquals(Duration.ofSeconds(15), csr.cost().interruption());
            assertEquals(List.of("One at a time."), csr.limits());
            refused(() -> csr.request("https", SUBJECT), "no request is waiting");
            csr.createKey("https", KeyType.EC_P256, SUBJECT);
            assertTrue(device.sentWith("POST /csr").endsWith("cn=192.0.2.7&o=A+%26+B&ip=192.0.2.7"));
            byte[] der = Made.request(deviceKey, "CN=192.0.2.7");
            request.set(new Response(200, Map.of(), der));
            assertArrayEquals(
                    Pem.encode("CERTIFICATE REQUEST", der).getBytes(StandardCharsets.US_ASCII),
                    csr.request("https", SUBJECT));
            assertEquals(1, capability(session, PendingRequests.class).pending().size());
            int sent = device.sent().size();
            refused(() -> csr.createKey("https", KeyType.EC_P256, SUBJECT), "a request is waiting");
            refused(
                    () -> csr.install("https", List.of(issued(Made.key(), "IP:192.0.2.7"))),
                    "the certificate is for another key");
            refused(() -> csr.install("https", List.of(issued(deviceKey))), "no subject alternative name");
            assertTrue(device.sent().subList(sent, device.sent().size()).stream()
                    .allMatch(line -> line.startsWith("GET")));
            X509Certificate root = Made.selfSigned(authorityKey, "CN=Root");
            X509Certificate leaf = issued(deviceKey, "IP:192.0.2.7");
            csr.install("https", List.of(leaf, root));
            String upload = device.sentWith("POST /crt");
            assertTrue(upload.contains("multipart/form-data; boundary="), upload);
            assertTrue(upload.contains("name=\"crt\"; filename=\"server.crt\""), upload);
            assertTrue(upload.contains("name=\"note\"\r\n\r\nby hand\r\n"), upload);
            assertTrue(upload.contains(Pem.encode(leaf)) && !upload.contains(Pem.encode(root)), upload);
        }
    }

    @Test
    void aRequestWhoseCertificateIsServedWaitsForNothing() throws DeviceException {
        device.serves(issued(deviceKey, "IP:192.0.2.7"))
                .answer("GET /csr.pem", 200, Pem.encode("NEW CERTIFICATE REQUEST", Made.request(deviceKey, "CN=x")))
                .answer("POST /csr", 200, "ok");
        try (DeviceSession session = device.open(CSR)) {
            assertEquals(List.of(), capability(session, PendingRequests.class).pending());
            capability(session, CsrOnDevice.class).createKey("https", KeyType.EC_P256, SUBJECT);
        }
    }

    @Test
    void damagedRequestsAreUnexpected() throws DeviceException {
        for (String body :
                List.of("", "-----BEGIN CERTIFICATE REQUEST-----\n####\n", "0\u0003\u0002\u0001", "MAA=", "<html/>")) {
            device.answer("GET /csr.pem", 200, body);
            try (DeviceSession session = device.open(CSR)) {
                CsrOnDevice csr = capability(session, CsrOnDevice.class);
                DeviceException e = assertThrows(DeviceException.class, () -> csr.request("https", SUBJECT), body);
                assertInstanceOf(Failure.Unexpected.class, e.failure(), body);
            }
        }
    }

    @Test
    void aKeyIsUploadedWithItsCertificateAlone() throws DeviceException {
        String profile = HEAD + """
                  key-upload:
                    key-types: [EC-P256]
                    placement: {in-place: https, way-back: "None."}
                    upload:
                      - method: POST
                        path: /both
                        json: {n: "${chain.pem|length|number}", b: "${chain.pem|base64}", k: "${key.pkcs1.pem}", l: "${cert.base64}"}
                        success: {contains: ok}
                """;
        device.answer("POST /both", 200, "ok");
        X509Certificate leaf = issued(deviceKey, "IP:192.0.2.7");
        try (DeviceSession session = device.open(profile)) {
            KeyUpload upload = capability(session, KeyUpload.class);
            refused(() -> upload.upload("https", List.of(leaf), Made.key().getPrivate()), "does not belong");
            refused(() -> upload.upload("other", List.of(leaf), deviceKey.getPrivate()), "named 'https'");
            upload.upload("https", List.of(leaf), deviceKey.getPrivate());
        }
        String pem = Pem.encode(leaf);
        String sent = device.sentWith("POST /both");
        assertTrue(sent.contains("\"n\":" + pem.length() + ","), sent);
        assertTrue(sent.contains(Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII))));
        assertTrue(sent.contains("-----BEGIN EC PRIVATE KEY-----"));
    }

    @Test
    void aReplacementBeginsOnlyIfWhatIsServedInBetweenCanBeTrusted() throws DeviceException {
        String profile = HEAD + """
                  key-upload:
                    key-types: [EC-P256]
                    placement: {in-place: https, way-back: "None."}
                    upload:
                      - {method: GET, path: /state, success: {status: 200}, take: {installed: {json: /on}}}
                      - {when: {installed: "1"}, method: POST, path: /clear, success: {contains: ok}, restarts: 30}
                      - {method: POST, path: /both, text: "${key.pkcs8.pem}", success: {contains: ok}}
                """;
        X509Certificate factory = Made.selfSigned(Made.key(), "CN=factory");
        List<String> order = new ArrayList<>();
        device.answer("GET /state", 200, "{\"on\":1}")
                .answer("POST /clear", () -> {
                    device.serves(factory);
                    order.add("clear");
                    return ScriptedDevice.response(200, "ok");
                })
                .answer("POST /both", () -> {
                    order.add("both");
                    return ScriptedDevice.response(200, "ok");
                });
        assertEquals(Set.of("default-certificate"), device.adapter(profile).settings());
        List<X509Certificate> chain = List.of(issued(deviceKey, "IP:192.0.2.7"));
        Endpoint endpoint = device.endpoint();
        try (DeviceSession session = device.open(profile, endpoint)) {
            KeyUpload upload = capability(session, KeyUpload.class);
            DeviceException e =
                    assertThrows(DeviceException.class, () -> upload.upload("https", chain, deviceKey.getPrivate()));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
            assertEquals(List.of(), order, "nothing was changed");
        }
        try (DeviceSession session = device.open(
                profile,
                endpoint.with(
                        Map.of("default-certificate", Fingerprint.of(old).hex().replace('0', 'f'))))) {
            KeyUpload upload = capability(session, KeyUpload.class);
            DeviceException e =
                    assertThrows(DeviceException.class, () -> upload.upload("https", chain, deviceKey.getPrivate()));
            Failure.Untrusted untrusted = assertInstanceOf(Failure.Untrusted.class, e.failure());
            assertEquals(List.of(factory), untrusted.presented());
            assertEquals(List.of("clear"), order, "no key went to what nobody vouches for");
        }
        order.clear();
        device.serves(old);
        try (DeviceSession session = device.open(
                profile,
                endpoint.with(
                        Map.of("default-certificate", Fingerprint.of(factory).hex())))) {
            capability(session, KeyUpload.class).upload("https", chain, deviceKey.getPrivate());
            assertEquals(List.of("clear", "both"), order);
        }
    }

    @Test
    void modesAreTheDevicesWords() throws DeviceException {
        String profile = HEAD + """
                  store:
                    list: {method: GET, path: /list, success: {status: 200}}
                    entries: /all
                    id: /name
                    fingerprint: /sha
                    kind: /type
                    factory: {/fixed: "true"}
                    delete: [{method: DELETE, path: "/crt/${id}", success: {contains: ok}}]
                  https:
                    read: {method: GET, path: /list, success: {status: 200}}
                    mode: {json: /mode}
                    certificate: {json: /used}
                    modes: {http-only: {other: off}, http-and-https: {own: bothOwn, other: bothMaker}}
                    write: [{method: POST, path: /set, form: {m: "${mode}", c: "${id}"}, success: {contains: ok}}]
                """;
        String list = "{\"mode\":\"bothMaker\",\"used\":\"maker\",\"all\":["
                + "{\"name\":\"maker\",\"type\":\"unique\",\"fixed\":true,\"sha\":\""
                + Fingerprint.of(old).hex().toUpperCase(Locale.ROOT) + "\"},"
                + "{\"name\":\"fleetpki-a/b\",\"type\":\"own\",\"fixed\":false,\"sha\":\"00\"}]}";
        device.answer("GET /list", 200, list).answer("POST /set", 200, "ok").answer("DELETE /crt", 200, "ok");
        try (DeviceSession session = device.open(profile)) {
            HttpsSettings https = capability(session, HttpsSettings.class);
            HttpsSettings.State state = https.read();
            assertEquals(new HttpsSettings.State(HttpsMode.HTTP_AND_HTTPS, "maker", List.of(), ""), state);
            https.write(state.serving("fleetpki-a/b", List.of()));
            assertTrue(device.sentWith("POST /set").endsWith("m=bothOwn&c=fleetpki-a%2Fb"));
            refused(() -> https.write(state.serving("nowhere", List.of())), "no certificate named 'nowhere'");
            DeviceException e = assertThrows(DeviceException.class, () -> https.write(state.in(HttpsMode.HTTPS_ONLY)));
            assertInstanceOf(Failure.Unsupported.class, e.failure());
            CertificateStore store = capability(session, CertificateStore.class);
            assertEquals(List.of(new StoredCertificate("maker", old, Origin.FACTORY)), store.certificates());
            refused(() -> store.delete("maker"), "it is the maker's");
            refused(() -> store.delete("nowhere"), "none of that name");
            store.delete("fleetpki-a/b");
            assertTrue(device.sentWith("DELETE").startsWith("DELETE /crt/fleetpki-a%2Fb\n"));
        }
    }

    @Test
    void anAuthorityIsAddedOnceAndFoundUnderTheDevicesName() throws DeviceException {
        String profile = HEAD + """
                  trust:
                    list: {method: GET, path: /cas, success: {status: 200}}
                    entries: /cas
                    id: /id
                    certificate: /pem
                    add: [{method: POST, path: /cas, text: "${cert.pem}", success: {contains: ok}}]
                    delete: [{method: DELETE, path: "/cas/${id}", success: {contains: ok}}]
                """;
        X509Certificate root = Made.selfSigned(authorityKey, "CN=Root");
        AtomicReference<String> list = new AtomicReference<>("{\"cas\":[{\"id\":\"odd\",\"pem\":\"damaged\"}]}");
        device.answer("GET /cas", () -> ScriptedDevice.response(200, list.get()))
                .answer("POST /cas", () -> {
                    list.set("{\"cas\":[{\"id\":\"ca7\",\"pem\":\""
                            + Pem.encode(root).replace("\n", "\\r\\n") + "\"}]}");
                    return ScriptedDevice.response(200, "ok");
                });
        try (DeviceSession session = device.open(profile)) {
            TrustList trust = capability(session, TrustList.class);
            assertEquals("ca7", trust.add(root));
            assertEquals("ca7", trust.add(root));
            assertEquals(
                    1,
                    device.sent().stream()
                            .filter(line -> line.startsWith("POST"))
                            .count());
        }
    }

    @Test
    void anAuthorityThatIsNotListedAfterwardsWasNotAdded() throws DeviceException {
        String profile = HEAD + """
                  trust:
                    list: {method: GET, path: /cas, success: {status: 200}}
                    entries: /cas
                    id: /id
                    certificate: /pem
                    add: [{method: POST, path: /cas, text: "${cert.pem}", success: {contains: ok}}]
                """;
        device.answer("GET /cas", 200, "{\"cas\":[]}").answer("POST /cas", 200, "ok");
        try (DeviceSession session = device.open(profile)) {
            TrustList trust = capability(session, TrustList.class);
            refused(() -> trust.add(old), "does not list it afterwards");
        }
    }

    @Test
    void theRestIsReadWhereTheProfileSays() throws DeviceException {
        String profile = HEAD + """
                  self-signed:
                    key-types: [EC-P256]
                    create: [{method: POST, path: /self, xml: "<a cn='${cn}'>${subject.O}</a>", query: {d: "${days}"}}]
                  authority:
                    get: {method: GET, path: /ca, success: {status: 200}}
                    certificate: {json: /list, where: {/kind: ca}, at: /data}
                  clock:
                    get: {method: GET, path: /info}
                    date: {header: Date}
                """;
        device.answer("POST /self", 200, "fine")
                .answer(
                        "GET /ca",
                        200,
                        "{\"list\":[{\"kind\":\"x\",\"data\":\"no\"},{\"kind\":\"ca\",\"data\":\"" + base64(old)
                                + "\"}]}");
        try (DeviceSession session = device.open(profile)) {
            capability(session, SelfSignedOnDevice.class)
                    .createSelfSigned("a", KeyType.EC_P256, SUBJECT, Duration.ofHours(25));
            assertTrue(device.sentWith("POST /self").startsWith("POST /self?d=2\n"));
            assertTrue(device.sentWith("POST /self").endsWith("<a cn='192.0.2.7'>A &amp; B</a>"));
            assertEquals(old, capability(session, BuiltInAuthority.class).authority());
            assertEquals(
                    Instant.parse("2026-12-01T00:00:00Z"),
                    capability(session, DeviceClock.class).now());
            assertEquals(
                    List.of("Enter 192.0.2.7 on 192.0.2.7, with the names IP:192.0.2.7."),
                    capability(session, ManualProcedure.class).steps(SUBJECT));
        }
    }

    private static String base64(X509Certificate certificate) {
        return Pem.encode(certificate).replaceAll("-----[A-Z ]+-----|\\s", "");
    }

    private static <C extends Capability> C capability(DeviceSession session, Class<C> type) {
        return session.capability(type).orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
    }

    private static void refused(Executable act, String words) {
        DeviceException e = assertThrows(DeviceException.class, act);
        assertInstanceOf(Failure.Rejected.class, e.failure(), e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
