// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.ocsp.OcspClient.Answer;
import org.fleetpki.pki.api.ocsp.OcspClient.Status;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;

/** What a client may believe of a response (RFC 6960, 3.2). */
final class OcspJudgement {

    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final ParsedCertificate certificate;
    private final ParsedCertificate issuer;
    private final SignatureChecks checks;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    OcspJudgement(ParsedCertificate certificate, ParsedCertificate issuer, SignatureChecks checks, Instant now) {
        this.certificate = certificate;
        this.issuer = issuer;
        this.checks = checks;
        this.now = now;
    }

    /** @param nonce what the answer has to repeat; empty if nothing was asked for */
    Answer of(byte[] encoded, Optional<OcspNonce> nonce) {
        Octets bytes = Octets.of(encoded);
        try {
            OcspResponse response = OcspResponse.read(encoded);
            if (response.answer().isEmpty()) {
                error(
                        "ocsp-no-answer",
                        "The responder answers " + OcspFailure.words(response.status()) + ".",
                        "Look whether this is the responder of the certificate's issuer.");
                return nothing(bytes);
            }
            return judge(response.answer().get(), nonce, bytes);
        } catch (Asn1Exception e) {
            error(
                    "ocsp-response-malformed",
                    "The response cannot be read: " + e.getMessage() + ".",
                    "Look whether there is an OCSP responder at this address.");
            return nothing(bytes);
        }
    }

    private Answer nothing(Octets bytes) {
        return new Answer(
                Status.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                findings,
                bytes);
    }

    private Answer judge(OcspResponse.Basic basic, Optional<OcspNonce> nonce, Octets bytes) throws Asn1Exception {
        Optional<ParsedCertificate> responder =
                new OcspResponderCheck(basic, issuer, checks, now, findings).responder();
        Optional<OcspSingleResponse> single = about(basic);
        if (single.isEmpty()) {
            error(
                    "ocsp-other-certificate",
                    "The response says nothing about this certificate.",
                    "Look whether the issuer is the right one.");
        }
        single.ifPresent(this::checkTimes);
        checkNonce(basic, nonce);
        boolean believed = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return new Answer(
                believed ? single.map(OcspSingleResponse::status).orElse(Status.NONE) : Status.NONE,
                single.flatMap(OcspSingleResponse::revocation),
                Optional.of(basic.producedAt()),
                single.map(OcspSingleResponse::thisUpdate),
                single.flatMap(OcspSingleResponse::nextUpdate),
                responder.map(ParsedCertificate::toString).orElse(""),
                findings,
                bytes);
    }

    private Optional<OcspSingleResponse> about(OcspResponse.Basic basic) throws Asn1Exception {
        for (OcspSingleResponse each : basic.responses()) {
            if (each.certificate().serial().equals(certificate.serial())
                    && each.certificate().isIssuedBy(issuer)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void checkTimes(OcspSingleResponse single) {
        if (single.thisUpdate().isAfter(now.plus(SKEW))) {
            error(
                    "ocsp-not-yet-valid",
                    "The response is of " + single.thisUpdate() + ", which is still to come.",
                    "Set the clocks of this computer and of the responder right.");
        }
        if (single.nextUpdate().filter(now.minus(SKEW)::isAfter).isPresent()) {
            error(
                    "ocsp-outdated",
                    "The response was good until " + single.nextUpdate().get() + ".",
                    "Look why the responder, or a cache on the way, has no newer one.");
        }
        if (single.nextUpdate().isEmpty()) {
            notice("ocsp-no-end", "The response does not say until when it is good.", "Ask again before each use.");
        }
    }

    private void checkNonce(OcspResponse.Basic basic, Optional<OcspNonce> nonce) {
        if (nonce.isEmpty()) {
            return;
        }
        if (basic.nonce().isEmpty()) {
            notice(
                    "ocsp-nonce-missing",
                    "The responder does not repeat the nonce; the answer may have been signed earlier.",
                    "Nothing is to be done where the responder signs in advance (RFC 5019).");
        } else if (!basic.nonce().equals(nonce)) {
            error(
                    "ocsp-nonce-differs",
                    "The response repeats another nonce: it is the answer to another question.",
                    "Somebody may replay an old answer; ask again on another way.");
        }
    }

    private void error(String code, String message, String remedy) {
        findings.add(new Finding(code, Severity.ERROR, message, remedy));
    }

    private void notice(String code, String message, String remedy) {
        findings.add(new Finding(code, Severity.NOTICE, message, remedy));
    }
}
