// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Response;
import org.junit.jupiter.api.Test;

class RestAnswerTest {

    @Test
    void repeatsTheWordsOfTheDevice() {
        String error =
                "{\"status\":\"error\",\"error\":{\"code\":5,\"message\":\"Validation error: Failed to generate key"
                        + " pair: This key algorithm is not supported on TPM\"}}";
        assertEquals(
                new Failure.Rejected(
                        "x",
                        "Validation error: Failed to generate key pair: This key algorithm is not supported on TPM"
                                + " (code 5)"),
                fails(400, "application/json", error));
        // an error is one whatever the status says
        assertInstanceOf(Failure.Rejected.class, fails(200, "application/json", error));
    }

    @Test
    void showsNoControlCharactersOfTheDevice() {
        String error = "{\"status\":\"error\",\"error\":{\"code\":1,\"message\":\"a\\u001b[31mred\\r\\n"
                + "x".repeat(900) + ".\"}}";
        String sentence = fails(404, "application/json", error).sentence();
        assertTrue(sentence.contains("a [31mred xxx"), sentence);
        assertTrue(sentence.length() < 400, sentence);
    }

    @Test
    void takesTheWebServersOwnPagesForWhatTheyAre() {
        assertEquals(new Failure.Rejected("x", "HTTP 400 with text/html"), fails(400, "text/html", "<html>no</html>"));
        assertInstanceOf(Failure.Unexpected.class, fails(503, "text/html", "<html>busy</html>"));
        assertInstanceOf(Failure.Unexpected.class, fails(200, "text/html", "<html>welcome</html>"));
        assertTrue(fails(403, "text/html", "").sentence().contains("administrator"));
    }

    @Test
    void refusesHalfAnswers() {
        for (String text :
                List.of("", "{", "[]", "null", "{\"status\":\"success\"", "{\"status\":\"maybe\"}", "\"x\"")) {
            assertInstanceOf(Failure.Unexpected.class, fails(200, "application/json", text), text);
        }
        assertInstanceOf(Failure.Unexpected.class, fails(200, "application/json", "[".repeat(100_000)));
    }

    @Test
    void missesNoDataWhereNoneIsNeeded() throws DeviceException {
        assertTrue(RestAnswer.data(response(201, "application/json", "{\"status\":\"success\"}"), "x")
                .isMissingNode());
    }

    private static Failure fails(int status, String type, String body) {
        return assertThrows(DeviceException.class, () -> RestAnswer.data(response(status, type, body), "x"))
                .failure();
    }

    private static Response response(int status, String type, String body) {
        return new Response(status, Map.of("Content-Type", List.of(type)), body.getBytes(StandardCharsets.UTF_8));
    }
}
