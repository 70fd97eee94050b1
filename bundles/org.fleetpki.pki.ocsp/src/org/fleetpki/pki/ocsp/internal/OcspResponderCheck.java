// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.name.OidNames;

/** Who signed a response, and whether he may (RFC 6960, 4.2.2.2): the issuer itself, or whom it certified for that. */
final class OcspResponderCheck {

    private final OcspResponse.Basic response;
    private final ParsedCertificate issuer;
    private final SignatureChecks checks;
    private final Instant now;
    private final List<Finding> findings;

    OcspResponderCheck(
            OcspResponse.Basic response,
            ParsedCertificate issuer,
            SignatureChecks checks,
            Instant now,
            List<Finding> findings) {
        this.response = response;
        this.issuer = issuer;
        this.checks = checks;
        this.now = now;
        this.findings = findings;
    }

    /** The certificate whose key signed; empty if there is none, which is a finding. */
    Optional<ParsedCertificate> responder() {
        Optional<ParsedCertificate> responder = response.isBy(issuer)
                ? Optional.of(issuer)
                : response.certificates().stream().filter(response::isBy).findFirst();
        if (responder.isEmpty()) {
            error(
                    "ocsp-responder-unknown",
                    "The response was signed by nobody known: neither by the issuer, nor with a certificate sent along.",
                    "Look whether the issuer is the right one.");
            return responder;
        }
        if (!responder.get().equals(issuer)) {
            checkDelegation(responder.get());
        }
        Outcome outcome = checks.verify(
                responder.get().publicKey(),
                response.algorithm(),
                response.signed().toArray(),
                response.signature().octets().toArray());
        switch (outcome) {
            case VALID -> {}
            case INVALID ->
                error(
                        "ocsp-signature-wrong",
                        "The signature of the response is wrong.",
                        "Believe nothing of it; somebody may have changed it.");
            case UNSUPPORTED ->
                error(
                        "ocsp-signature-unsupported",
                        "The signature of the response cannot be checked: " + response.algorithm() + ".",
                        "Let the responder sign by an algorithm in common use.");
        }
        return responder;
    }

    private void checkDelegation(ParsedCertificate responder) {
        try {
            Outcome outcome = checks.verify(
                    issuer.publicKey(),
                    responder.signatureAlgorithm(),
                    responder.tbs().encoded().toArray(),
                    responder.signature().octets().toArray());
            if (!responder.issuer().equals(issuer.subject()) || outcome != Outcome.VALID) {
                error(
                        "ocsp-responder-not-certified",
                        "The responder " + responder + " was not certified by the issuer itself.",
                        "Only the issuer can let somebody else answer (RFC 6960, 4.2.2.2).");
            }
            if (responder
                    .find(ExtendedKeyUsage.class)
                    .filter(usage -> usage.has(OidNames.OCSP_SIGNING))
                    .isEmpty()) {
                error(
                        "ocsp-responder-not-authorized",
                        "The certificate of the responder " + responder + " is not for OCSP signing.",
                        "It needs the extended key usage OCSPSigning (RFC 6960, 4.2.2.2).");
            }
            if (now.isBefore(responder.notBefore()) || now.isAfter(responder.notAfter())) {
                error(
                        "ocsp-responder-expired",
                        "The certificate of the responder is valid from " + responder.notBefore() + " to "
                                + responder.notAfter() + ".",
                        "Let the responder take a new certificate.");
            }
            if (responder.find(OcspNoCheck.class).isEmpty()) {
                findings.add(new Finding(
                        "ocsp-responder-revocable",
                        Severity.NOTICE,
                        "Whether the responder's own certificate is revoked was not looked at.",
                        "Short-lived certificates with ocspNoCheck need not be (RFC 6960, 4.2.2.2.1)."));
            }
        } catch (Asn1Exception e) {
            error(
                    "ocsp-responder-malformed",
                    "The certificate of the responder cannot be read: " + e.getMessage() + ".",
                    "Let the responder take a new certificate.");
        }
    }

    private void error(String code, String message, String remedy) {
        findings.add(new Finding(code, Severity.ERROR, message, remedy));
    }
}
