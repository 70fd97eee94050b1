// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebformProfileTest {

    private static final String GOOD = """
            fleetpki-webform: 1
            family: tiny
            vendor: Tiny
            title: Tiny devices
            sources: [made up]
            recognise: {method: GET, path: /, success: {contains: tiny}}
            login: {kind: none}
            """;

    @Test
    void readsTheSmallestProfile() throws WebformException {
        WebformProfile profile = WebformProfile.read("tiny.yaml", GOOD);
        assertEquals("tiny", profile.family());
        assertEquals("Tiny", profile.vendor());
        assertEquals(List.of("made up"), profile.sources());
    }

    @Test
    void namesAllThatIsMissing() {
        List<String> problems = problems("fleetpki-webform: 1\n");
        for (String key : List.of("family", "vendor", "title", "sources", "recognise", "login")) {
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.startsWith("tiny.yaml:1:1: the file lacks '" + key)),
                    key + " in " + problems);
        }
    }

    @Test
    void saysWhereAnUnknownKeyStandsAndWhatIsKnown() {
        List<String> problems = problems(GOOD + "capabilities:\n  reboot:\n    begin: {}\n    start: []\n");
        assertEquals(
                List.of(
                        "tiny.yaml:10:5: unknown key 'begin' in capabilities.reboot; known are experimental, cost, limits,"
                                + " start"),
                problems);
    }

    @Test
    void refusesAPlaceholderThatNobodyKnows() {
        assertSays(
                "tiny.yaml:10:44: capabilities.reboot.start.text: there is no placeholder ${colour}",
                reboot("text: \"${colour}\""));
    }

    @Test
    void refusesAPrivateKeyInAnAddress() {
        assertSays(
                "capabilities.reboot.start.query.k: a private key must not stand in an address or a header",
                reboot("query: {k: \"${key.pkcs8.pem}\"}"));
    }

    @Test
    void refusesAHeaderThatTheTransportWrites() {
        assertSays(": the header 'Expect' cannot be set here", reboot("headers: {Expect: \"100-continue\"}"));
    }

    @Test
    void refusesTwoBodies() {
        assertSays("comes with several bodies", reboot("text: a, xml: b"));
    }

    @Test
    void refusesAnExpressionThatIsNone() {
        assertSays("this is no regular expression: ", reboot("success: {matches: \"(\"}"));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertSays("tiny.yaml:8:1: the key 'family' is there twice", GOOD + "family: again\n");
    }

    @Test
    void refusesRecognitionThatWouldTakeEveryDevice() {
        assertSays("recognise lacks 'success'", GOOD.replace(", success: {contains: tiny}", ""));
    }

    @Test
    void saysWhereTextIsNoYaml() {
        assertSays("tiny.yaml:2:1: this is neither YAML nor JSON: ", "family: [\n");
    }

    @Test
    void refusesAnchorsAndDepth() {
        assertSays("anchors and aliases are not used here", "a: &x 1\n");
        assertSays("nested more than 32 deep", "[".repeat(40) + "]".repeat(40));
    }

    @Test
    void refusesAKindOfKeyThatNoDeviceTakes() {
        assertSays("devices are given no keys of type Ed25519", GOOD + """
                capabilities:
                  key-upload: {key-types: [Ed25519], upload: [{method: POST, path: /}]}
                """);
    }

    private static String reboot(String part) {
        return GOOD + "capabilities:\n  reboot:\n    start: [{method: POST, path: /r, " + part + "}]\n";
    }

    private static List<String> problems(String text) {
        return assertThrows(WebformException.class, () -> WebformProfile.read("tiny.yaml", text))
                .problems();
    }

    private static void assertSays(String part, String text) {
        List<String> problems = problems(text);
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), problems.toString());
    }
}
