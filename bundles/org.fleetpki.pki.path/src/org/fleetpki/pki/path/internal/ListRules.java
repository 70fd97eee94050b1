// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.pki.model.extension.IssuingDistributionPoint;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Whether a revocation list may be used: its scope, time, form and signature (RFC 5280, 5 and 6.3.3). */
final class ListRules {

    private static final Set<String> UNDERSTOOD =
            Set.of(AuthorityKeyIdentifier.OID, CrlNumber.OID, DeltaCrlIndicator.OID, IssuingDistributionPoint.OID);

    private static final String FETCH = "Fetch the current revocation list from the authority.";

    private final ParsedRevocationList list;
    private final PathCertificate issuer;
    private final Question question;

    ListRules(ParsedRevocationList list, PathCertificate issuer, Question question) {
        this.list = list;
        this.issuer = issuer;
        this.question = question;
    }

    /** Whether the list is about certificates of this kind; one whose scope cannot be read is looked at further. */
    boolean covers(PathCertificate certificate) {
        Optional<IssuingDistributionPoint> scope = scope();
        if (scope.isEmpty()) {
            return true;
        }
        boolean kind = certificate.isAuthority()
                ? !scope.get().onlyUserCertificates()
                : !scope.get().onlyAuthorities();
        return kind && !scope.get().onlyAttributeCertificates() && isPlaceOf(certificate, scope.get());
    }

    /** A list for one place covers the certificates that point there; those that point nowhere are taken for covered. */
    private static boolean isPlaceOf(PathCertificate certificate, IssuingDistributionPoint scope) {
        List<EncodedGeneralName> places = certificate
                .find(CrlDistributionPoints.class)
                .map(points -> points.points().stream()
                        .flatMap(point -> point.fullName().stream())
                        .toList())
                .orElse(List.of());
        return scope.fullName().isEmpty()
                || places.isEmpty()
                || scope.fullName().stream().anyMatch(places::contains);
    }

    boolean coversAllReasons() {
        return scope().flatMap(IssuingDistributionPoint::onlySomeReasons).isEmpty();
    }

    /** Why the list cannot be used; empty if it can. */
    Optional<RevocationStatus.Unusable> fault() {
        try {
            Optional<RevocationStatus.Unusable> form = form();
            return form.isPresent() ? form : time().or(this::signature);
        } catch (Asn1Exception e) {
            return Optional.of(malformed(list, e.getMessage()));
        }
    }

    private Optional<RevocationStatus.Unusable> form() throws Asn1Exception {
        if (!list.signatureAlgorithm().encoded().equals(list.innerAlgorithm().encoded())) {
            return Optional.of(malformed(list, "it names two different signature algorithms"));
        }
        for (Extension extension : list.extensions()) {
            if (extension.critical() && !UNDERSTOOD.contains(extension.oid())) {
                return Optional.of(unusable(
                        "revocation-list-not-supported",
                        "has the critical extension " + PrintableName.text(extension.name())
                                + ", which is not known here"));
            }
            extension.value();
        }
        if (list.find(IssuingDistributionPoint.class)
                .filter(IssuingDistributionPoint::indirect)
                .isPresent()) {
            return Optional.of(unusable("revocation-list-not-supported", "is an indirect one"));
        }
        Optional<Extension> number = list.extension(CrlNumber.OID);
        if (number.isEmpty()) {
            return Optional.of(malformed(list, "it has no number (RFC 5280, 5.2.3)"));
        }
        return number.get().critical()
                ? Optional.of(malformed(list, "its number is critical (RFC 5280, 5.2.3)"))
                : Optional.empty();
    }

    private Optional<RevocationStatus.Unusable> time() throws Asn1Exception {
        Instant at = question.at();
        Optional<Instant> next = list.nextUpdate();
        if (at.isBefore(list.thisUpdate())) {
            return Optional.of(
                    unusable("revocation-list-not-yet-valid", "is of " + list.thisUpdate() + ", later than " + at));
        }
        if (next.isEmpty()) {
            return Optional.of(malformed(list, "it does not say when the next one comes (RFC 5280, 5.1.2.5)"));
        }
        return at.isAfter(next.get())
                ? Optional.of(unusable("revocation-list-expired", "was to be replaced at " + next.get()))
                : Optional.empty();
    }

    private Optional<RevocationStatus.Unusable> signature() {
        if (!issuer.allows(Usage.CRL_SIGN)) {
            return Optional.of(new RevocationStatus.Unusable(
                    "revocation-list-issuer-may-not-sign",
                    "the key usage of " + issuer + " does not allow to sign revocation lists",
                    "Make the authority's certificate again with the key usage cRLSign."));
        }
        if (SignatureCheck.isForgeable(list.signatureAlgorithm())) {
            return Optional.of(unusable(
                    "revocation-list-weak-signature",
                    "is signed with " + list.signatureAlgorithm().name() + ", whose hash can be forged"));
        }
        Outcome outcome = question.signatures()
                .verify(
                        issuer.parsed().publicKey(),
                        list.signatureAlgorithm(),
                        list.tbs().encoded().toArray(),
                        list.signature().octets().toArray());
        return outcome == Outcome.VALID
                ? Optional.empty()
                : Optional.of(unusable("revocation-list-signature-wrong", "was not signed with the key of " + issuer));
    }

    private Optional<IssuingDistributionPoint> scope() {
        try {
            return list.find(IssuingDistributionPoint.class);
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private RevocationStatus.Unusable unusable(String code, String fault) {
        return new RevocationStatus.Unusable(code, nameOf(list) + " " + fault, FETCH);
    }

    static RevocationStatus.Unusable malformed(ParsedRevocationList list, String fault) {
        return new RevocationStatus.Unusable(
                "revocation-list-malformed", nameOf(list) + " is malformed: " + fault, FETCH);
    }

    private static String nameOf(ParsedRevocationList list) {
        return "the revocation list of " + PrintableName.of(list.issuer());
    }
}
