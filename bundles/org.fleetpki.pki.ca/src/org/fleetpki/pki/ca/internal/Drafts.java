// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CrossOrder;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.api.ca.RenewalOrder;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/**
 * Makes drafts of certificates out of orders.
 *
 * @param chain the authority and its issuers
 */
record Drafts(List<X509Certificate> chain, CheckedSigning signing, Instant now) {

    /** Begun as early as profiles usually say. */
    private static final Duration BACKDATE = Duration.ofHours(1);

    /** What Certificate Transparency puts into one certificate means nothing in the next. */
    private static final Set<String> OF_ONE_CERTIFICATE = Set.of("1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.3");

    private X509Certificate issuer() {
        return chain.getFirst();
    }

    /** A certificate for a device. */
    Draft device(IssueOrder order) {
        CertificateProfile profile = order.profile();
        OrderContents contents = OrderContents.of(order);
        List<Finding> findings = new ArrayList<>();
        if (profile.usage().isAuthority()) {
            findings.add(Findings.error(
                    "profile-not-for-devices",
                    "The profile " + profile.id() + " makes authorities, not device certificates.",
                    "Take a profile of usage tls-server, or create an intermediate authority."));
        }
        findings.addAll(new IssuerRules(chain, now).check(signing));
        findings.addAll(KeyRules.forDevice(order.publicKey(), profile, chain));
        if (!profile.usage().isAuthority()) {
            findings.addAll(contents.findings());
        }
        Validity validity = Validity.of(profile, chain, now);
        validity.notice(profile.id(), findings);
        findings.addAll(NameConstraintRules.check(chain, contents.subject(), contents.names()));
        List<Extension> extensions = new ArrayList<>(contents.extensions());
        extensions.addAll(identifiers(order.publicKey()));
        return draft(contents, order.publicKey(), validity, extensions, profile, findings);
    }

    /** A certificate for an intermediate with a key of its own. */
    Draft authority(IssueOrder order) {
        CertificateProfile profile = order.profile();
        OrderContents contents = OrderContents.of(order);
        List<Finding> findings = new ArrayList<>();
        IssuerRules issuers = new IssuerRules(chain, now);
        findings.addAll(issuers.check(signing));
        findings.addAll(issuers.pathLength());
        findings.addAll(issuers.distinctName(contents.subject()));
        findings.addAll(KeyRules.forAuthority(order.publicKey(), profile));
        findings.addAll(contents.findings());
        Validity validity = Validity.of(profile, chain, now);
        validity.notice(profile.id(), findings);
        List<Extension> extensions = new ArrayList<>(contents.extensions());
        extensions.addAll(identifiers(order.publicKey()));
        return draft(contents, order.publicKey(), validity, extensions, profile, findings);
    }

    private Draft draft(
            OrderContents contents,
            PublicKey key,
            Validity validity,
            List<Extension> extensions,
            CertificateProfile profile,
            List<Finding> findings) {
        return new Draft(
                issuer().getSubjectX500Principal(),
                contents.subject(),
                key,
                validity,
                extensions,
                profile.signing(),
                profile.rules().accepted().value(),
                findings);
    }

    /** A certificate that certifies itself: a root, or a device's own. */
    static Draft selfSigned(IssueOrder order, Instant now) {
        CertificateProfile profile = order.profile();
        OrderContents contents = OrderContents.of(order);
        List<Finding> findings = new ArrayList<>(contents.findings());
        if (profile.usage().isAuthority()) {
            findings.addAll(KeyRules.forAuthority(order.publicKey(), profile));
            findings.addAll(new IssuerRules(List.of(), now).distinctName(contents.subject()));
        } else {
            findings.addAll(KeyRules.forDevice(order.publicKey(), profile, List.of()));
            if (contents.subject().getName().isEmpty()) {
                findings.add(Findings.error(
                        "self-signed-without-name",
                        "A certificate that certifies itself needs a distinguished name: it is its own issuer"
                                + " (RFC 5280, 4.1.2.4).",
                        "Give it a name such as CN=pbx.example.org."));
            }
        }
        List<Extension> extensions = new ArrayList<>(contents.extensions());
        SubjectKeyIdentifier own = Identifiers.ofKey(order.publicKey());
        extensions.add(Extension.of(false, own));
        extensions.add(Extension.of(false, AuthorityKeyIdentifier.of(own.identifier())));
        return new Draft(
                contents.subject(),
                contents.subject(),
                order.publicKey(),
                Validity.of(profile, List.of(), now),
                extensions,
                profile.signing(),
                profile.rules().accepted().value(),
                findings);
    }

    /**
     * The same certificate again.
     *
     * @param past what the authority knows about the certificate
     */
    Draft renewal(RenewalOrder order, RenewalRules past) {
        X509Certificate old = order.certificate();
        PublicKey key = order.newKey().orElse(old.getPublicKey());
        IssuerRules issuers = new IssuerRules(chain, now);
        List<Finding> findings = new ArrayList<>(issuers.check(signing));
        boolean authority = old.getBasicConstraints() >= 0;
        if (authority) {
            findings.addAll(issuers.pathLength());
        }
        findings.addAll(past.check(order, chain));
        Duration length = order.validity()
                .orElse(Duration.between(
                        old.getNotBefore().toInstant(),
                        old.getNotAfter().toInstant().plusSeconds(1)));
        Validity validity = Validity.of(length, BACKDATE, chain, now);
        List<Extension> extensions = new ArrayList<>();
        for (Extension extension : Identifiers.extensions(old)) {
            switch (extension.oid()) {
                case SubjectKeyIdentifier.OID ->
                    extensions.add(order.newKey().isEmpty() ? extension : Extension.of(false, Identifiers.ofKey(key)));
                case AuthorityKeyIdentifier.OID -> extensions.add(Extension.of(false, authorityKeyIdentifier()));
                default -> {
                    if (!OF_ONE_CERTIFICATE.contains(extension.oid())) {
                        extensions.add(KeyRules.fitting(extension, key));
                    }
                }
            }
        }
        return new Draft(
                issuer().getSubjectX500Principal(),
                old.getSubjectX500Principal(),
                key,
                validity,
                extensions,
                ProfileSigning.STANDARD,
                Set.of(),
                findings);
    }

    /** A certificate for the key of another authority. */
    Draft cross(CrossOrder order) {
        X509Certificate other = order.certificate();
        CertificateProfile profile = order.profile();
        IssuerRules issuers = new IssuerRules(chain, now);
        List<Finding> findings = new ArrayList<>(issuers.check(signing));
        findings.addAll(issuers.pathLength());
        findings.addAll(CrossRules.check(other, chain, now));
        List<X509Certificate> limits = new ArrayList<>(chain);
        limits.add(other);
        Validity validity = Validity.of(profile, limits, now);
        validity.notice(profile.id(), findings);
        List<Extension> extensions = new ArrayList<>(profile.extensions());
        extensions.add(Extension.of(false, Identifiers.of(other)));
        extensions.add(Extension.of(false, authorityKeyIdentifier()));
        return new Draft(
                issuer().getSubjectX500Principal(),
                other.getSubjectX500Principal(),
                other.getPublicKey(),
                validity,
                extensions,
                profile.signing(),
                profile.rules().accepted().value(),
                findings);
    }

    private List<Extension> identifiers(PublicKey key) {
        return List.of(Extension.of(false, Identifiers.ofKey(key)), Extension.of(false, authorityKeyIdentifier()));
    }

    private AuthorityKeyIdentifier authorityKeyIdentifier() {
        return AuthorityKeyIdentifier.of(Identifiers.of(issuer()).identifier());
    }
}
