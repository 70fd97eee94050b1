// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/**
 * What certificates name beside the responder: revocation lists at {@code /crl/ID.crl} and {@code /crl/ID.delta.crl}, and
 * certificates of authorities at {@code /ca/ID.cer} (RFC 5280, 4.2.1.13 and 4.2.2.1).
 */
final class DistributedFiles implements HttpPage {

    private static final Logger LOG = System.getLogger(DistributedFiles.class.getName());

    private static final Pattern PLACE = Pattern.compile("/(crl|ca)/([a-z0-9-]{1,64})(\\.delta)?\\.(crl|cer)");

    /** A list of a million entries has 40 MB: it is read once for all who ask within this time. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final List<CertificateAuthority> authorities;
    private final Revocations revocations;
    private final InstantSource clock;
    private final Map<String, Kept> lists = new ConcurrentHashMap<>();

    /** A list with its times. */
    private record Kept(Instant readAt, byte[] encoded, Instant thisUpdate, Instant nextUpdate) {}

    DistributedFiles(List<CertificateAuthority> authorities, Revocations revocations, InstantSource clock) {
        this.authorities = List.copyOf(authorities);
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        HttpReply reply = new HttpReply(exchange);
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            reply.refuse(405, "There is only something to GET here.");
            return;
        }
        Matcher place = PLACE.matcher(exchange.getRequestURI().getRawPath());
        Optional<CertificateAuthority> authority = place.matches() ? find(place.group(2)) : Optional.empty();
        if (authority.isEmpty()
                || place.group(1).equals("crl") != place.group(4).equals("crl")) {
            reply.refuse(404, "There is nothing here; a list is at /crl/ID.crl, an authority at /ca/ID.cer.");
        } else if (place.group(1).equals("crl")) {
            sendList(reply, authority.get(), place.group(3) != null);
        } else {
            sendCertificate(reply, authority.get());
        }
    }

    private Optional<CertificateAuthority> find(String id) {
        return authorities.stream()
                .filter(authority -> authority.id().equals(id))
                .findFirst();
    }

    private void sendCertificate(HttpReply reply, CertificateAuthority authority) throws IOException {
        try {
            Instant now = clock.instant();
            Instant begin = authority.certificate().getNotBefore().toInstant();
            Instant day = now.plus(Duration.ofDays(1));
            reply.sendCacheable("application/pkix-cert", authority.certificate().getEncoded(), begin, day, day, now);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }

    private void sendList(HttpReply reply, CertificateAuthority authority, boolean delta) throws IOException {
        Optional<Kept> kept = Optional.ofNullable(lists.compute(
                authority.id() + (delta ? ".delta" : ""),
                (key, present) -> isYoung(present) ? present : read(authority, delta)));
        if (kept.isEmpty()) {
            reply.refuse(404, "There is no such revocation list.");
            return;
        }
        Instant now = clock.instant();
        Kept list = kept.get();
        // a newer list may come at any time; caches ask again after a tenth of its life
        Instant renewal =
                now.plus(Duration.between(list.thisUpdate(), list.nextUpdate()).dividedBy(10));
        Instant until = renewal.isBefore(list.nextUpdate()) ? renewal : list.nextUpdate();
        reply.sendCacheable("application/pkix-crl", list.encoded(), list.thisUpdate(), until, list.nextUpdate(), now);
    }

    private boolean isYoung(Kept kept) {
        return kept != null && clock.instant().isBefore(kept.readAt().plus(KEPT));
    }

    /** Null if there is none. */
    private Kept read(CertificateAuthority authority, boolean delta) {
        try {
            Optional<byte[]> encoded = revocations.crl(authority, delta);
            if (encoded.isEmpty()) {
                return null;
            }
            ParsedRevocationList list = ParsedRevocationList.parse(encoded.get());
            Instant end = list.nextUpdate().orElse(list.thisUpdate());
            return new Kept(clock.instant(), encoded.get(), list.thisUpdate(), end);
        } catch (PkiException | Asn1Exception e) {
            LOG.log(Level.WARNING, "The revocation list of " + authority.id() + " cannot be served", e);
            return null;
        }
    }
}
