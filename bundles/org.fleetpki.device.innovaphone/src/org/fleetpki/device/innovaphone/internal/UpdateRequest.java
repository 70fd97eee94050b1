// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.HardwareId;
import org.fleetpki.device.innovaphone.MacAddress;

/** A request of a device, as far as it matters. */
record UpdateRequest(HttpExchange exchange, Map<String, String> query) {

    /** A state with the longest trust list, and a chain in hexadecimal, are far smaller. */
    private static final int LARGEST_BODY = 256 << 10;

    /** Whatever cannot be decoded was refused as no URI before. */
    static UpdateRequest of(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new UpdateRequest(exchange, query);
    }

    String argument(String name) {
        return query.getOrDefault(name, "");
    }

    /** Who asks; empty if it does not say so by a MAC address. */
    Optional<PullCaller> caller() {
        return MacAddress.normalize(argument("sn"))
                .map(serial ->
                        new PullCaller(serial, exchange.getRemoteAddress().getAddress(), peer()));
    }

    /** A device that shows the certificate of its factory speaks for itself alone; of others the authority decides. */
    static boolean isContradiction(PullCaller caller) {
        return caller.peer().stream()
                .findFirst()
                .filter(FactoryAuthority::issued)
                .map(leaf -> FactoryAuthority.commonName(leaf.getSubjectX500Principal()))
                .filter(name -> !HardwareId.parse(name)
                        .map(id -> caller.serial().endsWith(id.half()))
                        .orElse(false))
                .isPresent();
    }

    /** The whole body; empty if it is too large. Chunked ones are put together by the server. */
    Optional<byte[]> body() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? Optional.empty() : Optional.of(body);
    }

    private List<X509Certificate> peer() {
        if (!(exchange instanceof HttpsExchange secured)) {
            return List.of();
        }
        try {
            Certificate[] chain = secured.getSSLSession().getPeerCertificates();
            return Stream.of(chain).map(X509Certificate.class::cast).toList();
        } catch (SSLPeerUnverifiedException e) {
            return List.of(); // it was not asked for one
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
