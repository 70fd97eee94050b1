// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Digest authentication (RFC 7616) with quality of protection {@code auth}. A nonce that is unknown, too old, or used
 * with the same count before, is answered with {@code stale=true} if the credentials are right otherwise; those count
 * as right.
 */
public final class DigestLogin implements Login {

    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");

    private final String realm;
    private final String user;
    private final String password;
    private final List<DigestAlgorithm> algorithms;
    private final Logins logins;
    private final NonceBook nonces;
    private final String opaque;

    /**
     * @param algorithms what is offered, the preferred one first; one challenge for each
     * @param life how long a nonce may be used
     * @param time judges the age of nonces; real time, as a device that sets its clock keeps its sessions
     */
    public DigestLogin(
            String realm,
            String user,
            String password,
            List<DigestAlgorithm> algorithms,
            Logins logins,
            Duration life,
            InstantSource time,
            RandomGenerator random) {
        this.realm = realm;
        this.user = user;
        this.password = password;
        this.algorithms = List.copyOf(algorithms);
        this.logins = logins;
        this.nonces = new NonceBook(time, life, random);
        this.opaque = Long.toHexString(random.nextLong());
    }

    @Override
    public Optional<Response> refuse(Request request) {
        Optional<String> header = request.headers().first("Authorization");
        if (header.isEmpty()) {
            return Optional.of(challenge(false));
        }
        Optional<DigestCredentials> credentials =
                DigestCredentials.parse(header.get()).filter(given -> right(given, request));
        logins.count(credentials.isPresent());
        if (credentials.isEmpty()) {
            return Optional.of(challenge(false));
        }
        long count = Long.parseLong(credentials.get().get("nc"), 16);
        return nonces.use(credentials.get().get("nonce"), count) ? Optional.empty() : Optional.of(challenge(true));
    }

    private boolean right(DigestCredentials given, Request request) {
        String name = given.get("algorithm").isEmpty() ? "MD5" : given.get("algorithm");
        Optional<DigestAlgorithm> algorithm = algorithms.stream()
                .filter(offered -> offered.wireName().equalsIgnoreCase(name))
                .findFirst();
        boolean complete = algorithm.isPresent()
                && given.get("username").equals(user)
                && given.get("realm").equals(realm)
                && given.get("opaque").equals(opaque)
                && given.get("uri").equals(request.target())
                && given.get("qop").equals("auth")
                && !given.get("cnonce").isEmpty()
                && !given.get("userhash").equalsIgnoreCase("true")
                && COUNT.matcher(given.get("nc")).matches();
        return complete && equal(given.get("response"), response(algorithm.get(), given, request.method()));
    }

    private String response(DigestAlgorithm algorithm, DigestCredentials given, String method) {
        String a1 = algorithm.hash(user + ":" + realm + ":" + password);
        String a2 = algorithm.hash(method + ":" + given.get("uri"));
        return algorithm.hash(
                String.join(":", a1, given.get("nonce"), given.get("nc"), given.get("cnonce"), "auth", a2));
    }

    private static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private Response challenge(boolean stale) {
        Response response = Response.page(401);
        String nonce = nonces.issue();
        for (DigestAlgorithm algorithm : algorithms) {
            String challenge = "Digest realm=\"" + realm + "\", nonce=\"" + nonce + "\", opaque=\"" + opaque
                    + "\", algorithm=" + algorithm.wireName() + ", qop=\"auth\"";
            response = response.with("WWW-Authenticate", stale ? challenge + ", stale=true" : challenge);
        }
        return response;
    }
}
