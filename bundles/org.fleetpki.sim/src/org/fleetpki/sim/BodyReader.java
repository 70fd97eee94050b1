// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the body of a request, by its length or in chunks (RFC 9112, sections 6 and 7). */
final class BodyReader {

    /** Largest body, in octets: a PKCS #12 archive with a long chain fits many times. */
    static final int MAX_BODY = 1024 * 1024;

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final LineReader in;
    private final OutputStream out;

    BodyReader(LineReader in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Read it, having told a client that waits for it to go on (RFC 9110, section 10.1.1).
     *
     * @param current whether the client speaks HTTP/1.1
     */
    byte[] read(Headers headers, boolean current) throws IOException, BadRequest {
        List<String> codings = headers.all("Transfer-Encoding");
        List<String> lengths = headers.all("Content-Length");
        if (lengths.size() > 1 || !codings.isEmpty() && !lengths.isEmpty()) {
            throw new BadRequest(400);
        }
        if (!codings.isEmpty() && (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked"))) {
            throw new BadRequest(501);
        }
        int length = lengths.isEmpty() ? 0 : number(lengths.getFirst(), 10);
        if (current && (length > 0 || !codings.isEmpty())) {
            letGoOn(headers.first("Expect"));
        }
        return codings.isEmpty() ? in.exactly(length) : chunks();
    }

    private void letGoOn(Optional<String> expectation) throws IOException, BadRequest {
        if (expectation.isPresent()) {
            if (!expectation.get().equalsIgnoreCase("100-continue")) {
                throw new BadRequest(417);
            }
            out.write(CONTINUE);
            out.flush();
        }
    }

    /** Extensions and trailers are read and dropped. */
    private byte[] chunks() throws IOException, BadRequest {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.size() + size > MAX_BODY) {
                throw new BadRequest(413);
            }
            body.write(in.exactly(size));
            if (!in.line(400).isEmpty()) {
                throw new BadRequest(400);
            }
        }
        for (int trailers = 0; !in.line(431).isEmpty(); trailers++) {
            if (trailers == RequestReader.MAX_FIELDS) {
                throw new BadRequest(431);
            }
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException, BadRequest {
        String line = in.line(400);
        int semicolon = line.indexOf(';');
        return number((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
    }

    private static int number(String text, int radix) throws BadRequest {
        if (text.isEmpty() || !text.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
            throw new BadRequest(400);
        }
        if (text.length() > 12 || Long.parseLong(text, radix) > MAX_BODY) {
            throw new BadRequest(413);
        }
        return Integer.parseInt(text, radix);
    }
}
