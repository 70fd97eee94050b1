// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/**
 * The client's side of RFC 7616: quality of protection {@code auth}, or none as in RFC 2069. User name and password are
 * hashed in UTF-8, whether or not the device declares it (section 4). The user name is never hashed ({@code userhash}).
 */
final class DigestAnswer implements Answer {

    private static final HexFormat HEX = HexFormat.of();

    private final Credentials credentials;
    private final Challenge challenge;
    private final DigestAlgorithm algorithm;
    private final boolean protects;
    private final String clientNonce;
    /** The nonce that a session algorithm binds the credentials to; others do not use it (section 3.4.2). */
    private String sessionNonce;

    private String nonce;
    private String opaque;
    private int count;

    /** @param nonces makes client nonces */
    DigestAnswer(Credentials credentials, Challenge challenge, Supplier<String> nonces) {
        this.credentials = credentials;
        this.challenge = challenge;
        this.algorithm = DigestAlgorithm.of(challenge)
                .orElseThrow(() -> new IllegalArgumentException("not a usable challenge: " + challenge));
        this.protects = challenge.parameter("qop").filter(qop -> !qop.isBlank()).isPresent();
        this.clientNonce = nonces.get();
        this.nonce = challenge.parameter("nonce").orElse("");
        this.sessionNonce = nonce;
        this.opaque = challenge.parameter("opaque").orElse("");
    }

    /** Whether a challenge can be answered: an algorithm of the standard, a nonce, and {@code auth} if it protects. */
    static boolean canAnswer(Challenge challenge) {
        boolean auth = challenge
                .parameter("qop")
                .filter(qop -> !qop.isBlank())
                .map(qop -> Arrays.stream(qop.split("[,\\s]+")).anyMatch("auth"::equalsIgnoreCase))
                .orElse(true);
        return challenge.isDigest()
                && auth
                && challenge.parameter("nonce").isPresent()
                && DigestAlgorithm.of(challenge).isPresent();
    }

    @Override
    public String authorization(Request request) {
        count++;
        String response = response(hash(request.method() + ":" + request.path()));
        StringBuilder value = new StringBuilder("Digest ")
                .append(user())
                .append(", realm=")
                .append(quote(challenge.realm()))
                .append(", nonce=")
                .append(quote(nonce))
                .append(", uri=")
                .append(quote(request.path()))
                .append(", response=\"")
                .append(response)
                .append('"');
        challenge
                .parameter("algorithm")
                .ifPresent(name -> value.append(", algorithm=").append(name));
        if (!opaque.isEmpty()) {
            value.append(", opaque=").append(quote(opaque));
        }
        if (protects) {
            value.append(", qop=auth, nc=").append(counter());
        }
        if (protects || algorithm.isSession()) {
            value.append(", cnonce=").append(quote(clientNonce));
        }
        return value.toString();
    }

    @Override
    public boolean renewedBy(List<Challenge> challenges) {
        Optional<Challenge> stale = challenges.stream()
                .filter(other -> canAnswer(other)
                        && other.isStale()
                        && other.realm().equals(challenge.realm())
                        && DigestAlgorithm.of(other).orElseThrow() == algorithm)
                .findFirst();
        stale.ifPresent(other -> {
            nonce = other.parameter("nonce").orElse("");
            // a new challenge begins a new session (section 3.4.2)
            sessionNonce = nonce;
            opaque = other.parameter("opaque").orElse("");
            count = 0;
        });
        return stale.isPresent();
    }

    @Override
    public void accepted(Request request, Response response) throws DeviceException {
        Map<String, String> info = response.header("Authentication-Info")
                .map(ChallengeParser::parameters)
                .orElse(Map.of());
        String proof = info.get("rspauth");
        if (proof != null
                && protects
                && "auth".equalsIgnoreCase(info.getOrDefault("qop", "auth"))
                && !proof.equalsIgnoreCase(response(hash(":" + request.path())))) {
            throw new DeviceException(new Failure.Unexpected(
                    "a proof that the device knows the password too", "a wrong one (rspauth of RFC 7616)"));
        }
        String next = info.getOrDefault("nextnonce", "");
        if (!next.isEmpty()) {
            nonce = next;
            count = 0;
        }
    }

    private String response(String request) {
        String middle = protects ? nonce + ":" + counter() + ":" + clientNonce + ":auth" : nonce;
        return hash(credentialsHash() + ":" + middle + ":" + request);
    }

    @SuppressWarnings("resource") // the secret belongs to the exchange
    private String credentialsHash() {
        byte[] password = credentials.secret().utf8();
        MessageDigest digest = algorithm.digest();
        digest.update((credentials.user() + ":" + challenge.realm() + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(password);
        Arrays.fill(password, (byte) 0);
        String plain = HEX.formatHex(digest.digest());
        return algorithm.isSession() ? hash(plain + ":" + sessionNonce + ":" + clientNonce) : plain;
    }

    private String hash(String text) {
        return HEX.formatHex(algorithm.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String counter() {
        return String.format("%08x", count);
    }

    /** A name that a quoted string cannot carry is written as RFC 8187 says (section 3.4, {@code username*}). */
    private String user() {
        boolean plain = credentials.user().chars().allMatch(c -> c >= ' ' && c <= '~');
        return plain
                ? "username=" + quote(credentials.user())
                : "username*=UTF-8''"
                        + URLEncoder.encode(credentials.user(), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A");
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
