// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.OcspSigner;
import org.fleetpki.pki.api.ca.RevocationBook;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.ocsp.OcspResponder.Served;
import org.fleetpki.pki.api.ocsp.OcspResponder.Settings;
import org.fleetpki.pki.model.ParsedCertificate;

/** One authority with its book, its signer, and the answers that are signed already. */
final class OcspAuthority {

    /** About 100 MB of answers; those that do not fit are signed when they are asked for. */
    private static final int MAX_PRESIGNED = 100_000;

    private final Served served;
    private final Settings settings;
    private final Revocations revocations;
    private final InstantSource clock;
    private final RevocationBook book;
    private final ParsedCertificate issuer;
    private final SigningRate rate;
    private final Map<OcspCertId, Answer> presigned = new ConcurrentHashMap<>();

    private volatile OcspSigner signer;

    /** An answer as it goes out, and what it says. */
    private record Answer(byte[] encoded, RevocationStatus status, OcspReply.Freshness freshness) {}

    OcspAuthority(Served served, Settings settings, Revocations revocations, InstantSource clock) throws PkiException {
        this.served = served;
        this.settings = settings;
        this.revocations = revocations;
        this.clock = clock;
        this.book = revocations.book(served.authority());
        this.issuer = ParsedCertificate.of(served.authority().certificate());
        this.rate = new SigningRate(settings.signaturesPerSecond(), System::nanoTime);
        this.signer = newSigner();
    }

    private OcspSigner newSigner() throws PkiException {
        return settings.signerLife().isZero()
                ? revocations.directSigner(served.key())
                : revocations.delegatedSigner(served.key(), settings.signerLife());
    }

    Served served() {
        return served;
    }

    ParsedCertificate issuer() {
        return issuer;
    }

    /** Take a new signer in time: its certificate has to outlive every answer that it signs. */
    void renewSigner() throws PkiException {
        if (signer.isDelegated()
                && signer.end()
                        .isBefore(clock.instant()
                                .plus(settings.validity().multipliedBy(3).dividedBy(2)))) {
            signer = newSigner();
        }
    }

    /** Sign the answers about all certificates that have not expired, and renew those whose time has come. */
    void presign() throws PkiException {
        Instant now = clock.instant();
        presigned.values().removeIf(answer -> !now.isBefore(answer.freshness().nextUpdate()));
        Set<BigInteger> current = new LinkedHashSet<>(book.current());
        List<OcspCertId> wanted = new ArrayList<>(presigned.keySet());
        wanted.removeIf(id -> !current.contains(id.serial()));
        current.forEach(serial -> wanted.add(OcspCertId.of(issuer, serial, OcspHash.SHA_1)));
        for (OcspCertId id : wanted) {
            if (Thread.currentThread().isInterrupted() || presigned.size() >= MAX_PRESIGNED) {
                return;
            }
            presigned(id, true);
        }
    }

    /** Answer a request that names a certificate of this authority first. */
    OcspReply reply(OcspRequest request) throws PkiException {
        boolean single = request.certificates().size() == 1;
        if (single && (request.nonce().isEmpty() || settings.presignedOnly())) {
            return replyWithoutNonce(request.certificates().getFirst());
        }
        if (settings.presignedOnly()) {
            // RFC 5019, 2.1.1: clients of such responders ask about one certificate at a time
            return OcspReply.failed(OcspFailure.UNAUTHORIZED);
        }
        if (!rate.take()) {
            return single
                    ? replyWithoutNonce(request.certificates().getFirst())
                    : OcspReply.failed(OcspFailure.TRY_LATER);
        }
        List<OcspResponseEncoding.Single> singles = new ArrayList<>();
        for (OcspCertId certificate : request.certificates()) {
            singles.add(new OcspResponseEncoding.Single(certificate, status(certificate)));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] encoded = OcspResponseEncoding.signed(signer, singles, request.nonce(), now, nextUpdate(now));
        return new OcspReply(encoded, Optional.empty());
    }

    private OcspReply replyWithoutNonce(OcspCertId certificate) throws PkiException {
        Optional<Answer> answer = presigned(certificate, false);
        if (answer.isPresent()) {
            return new OcspReply(
                    answer.get().encoded(), Optional.of(answer.get().freshness()));
        }
        return OcspReply.failed(settings.presignedOnly() ? OcspFailure.UNAUTHORIZED : OcspFailure.TRY_LATER);
    }

    /**
     * The answer about one certificate, if it still says what the book says; else a new one.
     *
     * @param ahead whether it is signed in advance, which neither counts nor waits until somebody asks
     */
    private Optional<Answer> presigned(OcspCertId certificate, boolean ahead) throws PkiException {
        RevocationStatus status = status(certificate);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Answer present = presigned.get(certificate);
        if (present != null && present.status().equals(status) && isFresh(present, now)) {
            return Optional.of(present);
        }
        boolean known = !(status instanceof RevocationStatus.Unknown);
        if (!ahead && (settings.presignedOnly() && !known || !rate.take())) {
            return Optional.ofNullable(present).filter(old -> isStillTrue(old, status, now));
        }
        Instant next = nextUpdate(now);
        byte[] encoded = OcspResponseEncoding.signed(
                signer, List.of(new OcspResponseEncoding.Single(certificate, status)), Optional.empty(), now, next);
        Answer answer = new Answer(encoded, status, new OcspReply.Freshness(now, renewal(now), next));
        if (known && presigned.size() < MAX_PRESIGNED) {
            presigned.put(certificate, answer);
        }
        return Optional.of(answer);
    }

    private static boolean isStillTrue(Answer answer, RevocationStatus status, Instant now) {
        return answer.status().equals(status) && now.isBefore(answer.freshness().nextUpdate());
    }

    private static boolean isFresh(Answer answer, Instant now) {
        return now.isBefore(answer.freshness().renewal())
                && !now.isBefore(answer.freshness().thisUpdate());
    }

    private RevocationStatus status(OcspCertId certificate) throws PkiException {
        return certificate.isIssuedBy(issuer)
                ? book.status(certificate.serial())
                : new RevocationStatus.Unknown(certificate.serial());
    }

    private Instant renewal(Instant from) {
        return from.plus(settings.validity().dividedBy(2));
    }

    /** Not later than clients accept the signer. */
    private Instant nextUpdate(Instant from) {
        Instant next = from.plus(settings.validity()).truncatedTo(ChronoUnit.SECONDS);
        return next.isBefore(signer.end()) ? next : signer.end();
    }

    /** How often to look whether an answer is to be renewed. */
    static Duration period(Settings settings) {
        Duration tenth = settings.validity().dividedBy(20);
        return tenth.compareTo(Duration.ofMinutes(5)) < 0 ? tenth : Duration.ofMinutes(5);
    }
}
