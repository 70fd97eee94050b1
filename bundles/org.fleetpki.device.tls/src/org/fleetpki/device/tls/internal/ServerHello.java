// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A server's first message (RFC 8446, 4.1.3; RFC 5246, 7.4.1.3).
 *
 * @param version the version that it chose, also where an extension says so
 * @param suite the cipher suite that it chose
 * @param sessionId whether it gave the session an id of its own
 * @param compression whether it chose to compress
 * @param isRetry whether it only asks for another greeting (HelloRetryRequest)
 * @param extensions the contents of its extensions by their numbers
 */
record ServerHello(
        int version,
        int suite,
        boolean sessionId,
        boolean compression,
        boolean isRetry,
        Map<Integer, byte[]> extensions) {

    private static final int RANDOM = 32;

    /** SHA-256 of "HelloRetryRequest", which stands in the place of the random (RFC 8446, 4.1.3). */
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    static ServerHello read(byte[] body) throws AnswerException {
        WireReader in = new WireReader(body);
        int version = in.u16();
        byte[] random = in.take(RANDOM);
        boolean sessionId = in.vector8().hasMore();
        int suite = in.u16();
        boolean compression = in.u8() != 0;
        Map<Integer, byte[]> extensions = in.hasMore() ? extensions(in.vector16()) : Map.of();
        byte[] chosen = extensions.get(Extensions.SUPPORTED_VERSIONS);
        return new ServerHello(
                chosen == null ? version : new WireReader(chosen).u16(),
                suite,
                sessionId,
                compression,
                Arrays.equals(random, RETRY),
                extensions);
    }

    /** The contents of extensions by their numbers. */
    static Map<Integer, byte[]> extensions(WireReader list) throws AnswerException {
        Map<Integer, byte[]> extensions = new HashMap<>();
        while (list.hasMore()) {
            extensions.put(list.u16(), list.vector16().rest());
        }
        return extensions;
    }

    /** The first protocol that ALPN names; empty if none. */
    static String application(Map<Integer, byte[]> extensions) throws AnswerException {
        byte[] alpn = extensions.get(Extensions.ALPN);
        return alpn == null
                ? ""
                : new String(new WireReader(alpn).vector16().vector8().rest(), StandardCharsets.ISO_8859_1);
    }

    /** The contents of one extension. */
    Optional<byte[]> extension(int number) {
        return Optional.ofNullable(extensions.get(number));
    }
}
