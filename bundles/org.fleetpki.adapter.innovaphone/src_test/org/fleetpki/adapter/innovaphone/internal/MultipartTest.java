// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.fleetpki.device.http.Request;
import org.junit.jupiter.api.Test;

class MultipartTest {

    @Test
    void writesAFormWithOneFile() {
        Request request = Multipart.post(
                "/X509/mod_cmd.xml?cmd=x",
                "file",
                "a.pem",
                "text/plain",
                "content".getBytes(StandardCharsets.US_ASCII));
        String boundary = request.contentType().substring("multipart/form-data; boundary=".length());
        assertEquals(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pem\"\r\n"
                        + "Content-Type: text/plain\r\n\r\ncontent\r\n--" + boundary + "--\r\n",
                new String(request.body(), StandardCharsets.US_ASCII));
        assertEquals("POST /X509/mod_cmd.xml?cmd=x", request.method() + " " + request.path());
    }
}
