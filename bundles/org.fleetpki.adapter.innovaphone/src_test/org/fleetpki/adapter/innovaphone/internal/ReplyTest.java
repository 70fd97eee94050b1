// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"<info state='ok'/>", "<info><reply state='OK'/></info>"})
    void takesASuccess(String xml) {
        assertDoesNotThrow(() -> Reply.done(response(200, xml), "do it"));
    }

    @Test
    void takesThePageThatFollowsForASuccess() {
        assertDoesNotThrow(() ->
                Reply.done(new Response(302, Map.of("Location", List.of("/X509/certs.xml")), new byte[0]), "do it"));
    }

    @ParameterizedTest
    @CsvSource({
        "<info error='no&#10;space left.'/>,no space left",
        "<info><reply error='no space left'/></info>,no space left",
        "<info error=''/>,no reason given"
    })
    void saysTheErrorInTheWordsOfTheDevice(String xml, String words) {
        assertEquals(new Failure.Rejected("do it", words), failure(200, xml));
    }

    @ParameterizedTest
    @CsvSource({"403,''", "404,<html/>", "400,<info/>"})
    void refusalsOfTheWebServerAreRefusals(int status, String body) {
        assertInstanceOf(Failure.Rejected.class, failure(status, body));
    }

    @ParameterizedTest
    @CsvSource({"200,''", "200,<html><p>", "200,<info/>", "500,<info state='ok'/>", "301,''"})
    void everythingElseHasNoKnownForm(int status, String body) {
        assertInstanceOf(Failure.Unexpected.class, failure(status, body));
    }

    private static Failure failure(int status, String body) {
        return assertThrows(DeviceException.class, () -> Reply.done(response(status, body), "do it"))
                .failure();
    }

    private static Response response(int status, String body) {
        return new Response(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
