// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Soap;
import org.fleetpki.sim.Xml;
import org.w3c.dom.Element;

/**
 * The UsernameToken of WS-Security with a password digest (OASIS Username Token Profile 1.0, section 3.1). A token is
 * taken once, and only if it was created when the device's own clock says now, more or less.
 */
final class TokenLogin {

    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = WSS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = WSS + "wssecurity-utility-1.0.xsd";
    private static final String DIGEST = WSS + "username-token-profile-1.0#PasswordDigest";

    private final String user;
    private final String password;
    private final InstantSource clock;
    private final Duration tolerance;
    private final Logins logins;
    private final Conditions conditions;
    private final ReentrantLock lock = new ReentrantLock();

    /** Nonces seen, with the time from which on their tokens are too old anyway; made when the first one comes. */
    private Map<String, Instant> seen = Map.of();

    /** @param clock the device's */
    TokenLogin(
            String user,
            String password,
            InstantSource clock,
            Duration tolerance,
            Logins logins,
            Conditions conditions) {
        this.user = user;
        this.password = password;
        this.clock = clock;
        this.tolerance = tolerance;
        this.logins = logins;
        this.conditions = conditions;
    }

    /** The token in the header of an operation's envelope. */
    static Optional<Element> token(Element operation) {
        return child(operation.getOwnerDocument().getDocumentElement(), Soap.ENVELOPE, "Header")
                .flatMap(header -> child(header, WSSE, "Security"))
                .flatMap(security -> child(security, WSSE, "UsernameToken"));
    }

    /** Whether a token is right. */
    boolean admits(Element token) {
        if (conditions.isLocked(logins.refused())) {
            return false;
        }
        boolean right = isRight(token);
        logins.count(right);
        return right;
    }

    private boolean isRight(Element token) {
        Optional<Element> secret = child(token, WSSE, "Password");
        String nonce = text(token, WSSE, "Nonce");
        String created = text(token, WSU, "Created");
        boolean complete = secret.isPresent()
                && DIGEST.equals(secret.get().getAttribute("Type"))
                && !nonce.isEmpty()
                && text(token, WSSE, "Username").equals(user);
        try {
            return complete
                    && MessageDigest.isEqual(
                            digest(nonce, created),
                            Base64.getDecoder()
                                    .decode(secret.get().getTextContent().strip()))
                    && use(nonce, OffsetDateTime.parse(created).toInstant());
        } catch (IllegalArgumentException | DateTimeException e) {
            // What is neither base64 nor a time with its zone is no right token.
            return false;
        }
    }

    private byte[] digest(String nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(Base64.getDecoder().decode(nonce));
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return sha1.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a token of that age may be used, and was not yet. */
    private boolean use(String nonce, Instant created) {
        Instant now = clock.instant();
        if (Duration.between(created, now).abs().compareTo(tolerance) > 0) {
            return false;
        }
        lock.lock();
        try {
            Map<String, Instant> kept = new LinkedHashMap<>();
            seen.forEach((old, end) -> {
                if (now.isBefore(end)) {
                    kept.put(old, end);
                }
            });
            boolean fresh = kept.putIfAbsent(nonce, created.plus(tolerance).plusSeconds(1)) == null;
            seen = kept;
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private static String text(Element parent, String namespace, String name) {
        return child(parent, namespace, name)
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    private static Optional<Element> child(Element parent, String namespace, String name) {
        List<Element> all = Xml.children(parent).stream()
                .filter(element -> namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
                .toList();
        return all.stream().findFirst();
    }
}
