// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormsTest {

    @Test
    void aNameMayOccurMoreThanOnce() {
        Parameters parameters = Parameters.decode("san=a&san=&type=Signing+request&flag&x=%26%C3%A4");
        assertEquals(List.of("a", ""), parameters.all("san"));
        assertEquals("Signing request", parameters.text("type"));
        assertEquals(Optional.of(""), parameters.first("flag"));
        assertEquals("&\u00e4", parameters.text("x"));
        assertEquals(Optional.empty(), parameters.first("other"));
    }

    @Test
    void aBrokenEscapeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parameters.decode("a=%4"));
    }

    @Test
    void valuesAreNotShown() {
        assertEquals("[password]", Parameters.decode("password=geheim").toString());
    }

    @Test
    void binaryFilesComeOutAsTheyWere() {
        byte[] file = {0, 13, 10, '-', '-', (byte) 0xff, 10};
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.der\"\r\n\r\n";
        String tail = "\r\n--b\r\nContent-Disposition: form-data; name=\"go\"\r\n\r\n1\r\n--b--\r\n";
        byte[] body =
                (head + new String(file, StandardCharsets.ISO_8859_1) + tail).getBytes(StandardCharsets.ISO_8859_1);
        Request request = request("multipart/form-data; boundary=b", body);
        assertArrayEquals(file, Multipart.part(request, "file").orElseThrow().content());
        assertEquals(
                Optional.of("a.der"),
                Multipart.part(request, "file").orElseThrow().file());
        assertEquals("1", Multipart.part(request, "go").orElseThrow().text());
        assertEquals(2, Multipart.parts(request).size());
    }

    @Test
    void whatDoesNotEndHasNoFields() {
        byte[] body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), Multipart.parts(request("multipart/form-data; boundary=\"b\"", body)));
        assertEquals(List.of(), Multipart.parts(request("text/plain", body)));
    }

    private static Request request(String type, byte[] body) {
        return new Request("POST", "/", Headers.NONE.with("Content-Type", type), body, true);
    }
}
