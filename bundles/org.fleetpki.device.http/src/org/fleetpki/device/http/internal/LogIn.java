// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/**
 * Answers the challenges of one device, with the strongest scheme it offers, and tries the credentials once.
 *
 * <p>The first request goes without credentials. A stale nonce (RFC 7616, section 3.3) is replaced once for each request;
 * that is no second attempt, as the device has then accepted the password.
 */
final class LogIn {

    /** Sends one request and reads its answer. */
    interface Wire {
        /** @param authorization the value of the header; empty for none */
        Response send(Request request, Optional<String> authorization) throws DeviceException;
    }

    private final Credentials credentials;
    private final boolean encrypted;
    private final Supplier<String> nonces;
    private Optional<Answer> answer = Optional.empty();
    private boolean refused;
    private boolean accepted;

    /**
     * @param encrypted whether everything goes over a connection whose TLS was accepted
     * @param nonces makes client nonces
     */
    LogIn(Credentials credentials, boolean encrypted, Supplier<String> nonces) {
        this.credentials = credentials;
        this.encrypted = encrypted;
        this.nonces = nonces;
    }

    Response send(Request request, Wire wire) throws DeviceException {
        if (refused) {
            throw refusal();
        }
        if (answer.isEmpty()) {
            Response response = wire.send(request, Optional.empty());
            if (response.status() != 401) {
                return response;
            }
            answer = Optional.of(choose(challenges(response)));
        }
        Answer chosen = answer.get();
        Response response = wire.send(request, Optional.of(chosen.authorization(request)));
        if (response.status() == 401 && chosen.renewedBy(challenges(response))) {
            response = wire.send(request, Optional.of(chosen.authorization(request)));
            if (response.status() == 401 && isStale(response)) {
                throw new DeviceException(
                        new Failure.Unexpected("a log-in that ends", "one nonce after the other declared stale"));
            }
        }
        if (response.status() == 401) {
            refused = true;
            throw refusal();
        }
        chosen.accepted(request, response);
        accepted = true;
        return response;
    }

    /** Whether an answer to a challenge was accepted. */
    boolean isAccepted() {
        return accepted;
    }

    private Answer choose(List<Challenge> challenges) throws DeviceException {
        Optional<Challenge> digest = challenges.stream()
                .filter(DigestAnswer::canAnswer)
                .max(Comparator.comparing(
                        challenge -> DigestAlgorithm.of(challenge).orElseThrow()));
        if (digest.isPresent()) {
            return new DigestAnswer(credentials, digest.get(), nonces);
        }
        if (challenges.stream().noneMatch(Challenge::isBasic)) {
            String offered = challenges.isEmpty()
                    ? "HTTP 401 without a challenge"
                    : String.join(
                            ", ", challenges.stream().map(Challenge::scheme).toList());
            throw new DeviceException(new Failure.Unexpected("a Digest or Basic challenge", offered));
        }
        if (!encrypted) {
            throw new DeviceException(new Failure.Unsupported(
                    "encrypted log-in",
                    "it asks for the password in the clear, and certificate operations over unencrypted Basic are not"
                            + " supported; set the device to Digest or HTTPS"));
        }
        return new BasicAnswer(credentials);
    }

    private DeviceException refusal() {
        return new DeviceException(new Failure.Unauthorized(credentials.user()));
    }

    private static boolean isStale(Response response) {
        return challenges(response).stream().anyMatch(Challenge::isStale);
    }

    private static List<Challenge> challenges(Response response) {
        return ChallengeParser.parse(response.all("WWW-Authenticate"));
    }
}
