// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.fleetpki.device.http.Request;

/** A form with one file (RFC 7578). */
final class Multipart {

    /** No file that is sent here has it: certificates and keys are base64, or DER without this text. */
    private static final String BOUNDARY = "----fleetpki-7f3a91c04be25d68";

    private static final String END = "\r\n";

    private Multipart() {}

    /** A POST of a file. */
    static Request post(String path, String field, String fileName, String type, byte[] content) {
        try (Wiping form = new Wiping()) {
            form.text("--" + BOUNDARY + END);
            form.text("Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"" + END);
            form.text("Content-Type: " + type + END + END);
            form.writeBytes(content);
            form.text(END + "--" + BOUNDARY + "--" + END);
            return form.request(path);
        }
    }

    /** Forgets what it held: a private key may have been in it. */
    private static final class Wiping extends ByteArrayOutputStream {

        void text(String text) {
            writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        }

        Request request(String path) {
            byte[] body = toByteArray();
            try {
                return new Request("POST", path, Map.of(), "multipart/form-data; boundary=" + BOUNDARY, body);
            } finally {
                Arrays.fill(body, (byte) 0);
            }
        }

        @Override
        public void close() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
