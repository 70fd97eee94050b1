// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.CertificateProfile;
import org.fleetpki.pki.api.CertificateProfile.Usage;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.IssueOrder;
import org.fleetpki.pki.api.KeyType;

/** What an authority asks of an order before it makes a certificate out of it; lint rules come after that. */
final class OrderRules {

    private static final int MAX_RSA_BITS = 8192;

    private static final int MAX_NAMES = 100;

    /** RFC 5280, appendix A: ub-common-name. */
    private static final int MAX_COMMON_NAME = 64;

    private static final String COMMON_NAME = "2.5.4.3";

    private final List<X509Certificate> chain;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private OrderRules(List<X509Certificate> chain, Instant now) {
        this.chain = chain;
        this.now = now;
    }

    /**
     * Check an order for a device.
     *
     * @param chain the authority and its issuers
     */
    static List<Finding> forDevice(IssueOrder order, List<X509Certificate> chain, Instant now) {
        OrderRules rules = new OrderRules(chain, now);
        if (order.profile().usage() != Usage.TLS_SERVER) {
            rules.findings.add(Findings.error(
                    "profile-not-for-devices",
                    "The profile " + order.profile().id() + " makes authorities, not device certificates.",
                    "Take a profile of usage TLS_SERVER, or create an intermediate authority."));
        }
        rules.authority();
        rules.key(order.publicKey());
        rules.names(order.subject());
        rules.commonName(order.subject());
        rules.shortened(order.profile());
        return rules.findings;
    }

    /** Check an order for an intermediate authority. */
    static List<Finding> forAuthority(
            CertificateSubject subject, CertificateProfile profile, List<X509Certificate> chain, Instant now) {
        OrderRules rules = new OrderRules(chain, now);
        rules.authority();
        rules.pathLength();
        rules.distinctName(subject);
        rules.commonName(subject);
        rules.shortened(profile);
        return rules.findings;
    }

    /** Check the name of a root. */
    static List<Finding> forRoot(CertificateSubject subject) {
        OrderRules rules = new OrderRules(List.of(), Instant.EPOCH);
        rules.distinctName(subject);
        rules.commonName(subject);
        return rules.findings;
    }

    private void authority() {
        for (X509Certificate issuer : chain) {
            String name = OnelineName.of(issuer.getSubjectX500Principal());
            Instant begin = issuer.getNotBefore().toInstant();
            Instant end = issuer.getNotAfter().toInstant();
            if (!now.isBefore(end)) {
                findings.add(Findings.error(
                        "authority-expired",
                        "The authority " + name + " expired at " + end + ".",
                        "Renew the authority, or issue with another one."));
            } else if (now.isBefore(begin)) {
                findings.add(Findings.error(
                        "authority-not-yet-valid",
                        "The authority " + name + " is not valid before " + begin + "; now it is " + now + ".",
                        "Check the clock of this computer."));
            }
        }
        PublicKey key = chain.getFirst().getPublicKey();
        if (KeyType.of(key).isEmpty()) {
            findings.add(Findings.error(
                    "authority-key-not-allowed",
                    "The authority's key (" + describe(key) + ") is not of a type to issue with.",
                    "Create an authority with a key of type EC-P256 or RSA-3072."));
        }
    }

    private void key(PublicKey key) {
        boolean allowed = switch (key) {
            case RSAPublicKey rsa -> isSound(rsa);
            case ECPublicKey ec -> KeyType.of(ec).isPresent();
            default -> false;
        };
        if (!allowed) {
            findings.add(Findings.error(
                    "key-not-allowed",
                    "The key to be certified (" + describe(key) + ") is not allowed; RSA from 2048 to " + MAX_RSA_BITS
                            + " bits and EC on P-256, P-384 and P-521 are.",
                    "Make a new key of type EC-P256 or RSA-2048."));
        }
        boolean authoritys = chain.stream()
                .anyMatch(issuer -> Arrays.equals(issuer.getPublicKey().getEncoded(), key.getEncoded()));
        if (authoritys) {
            findings.add(Findings.error(
                    "key-of-authority",
                    "The key to be certified is that of an authority.",
                    "Make a key for the device alone."));
        }
    }

    private static boolean isSound(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= 2048
                && bits <= MAX_RSA_BITS
                && key.getModulus().testBit(0)
                && key.getPublicExponent().testBit(0)
                && key.getPublicExponent().compareTo(BigInteger.TWO) > 0;
    }

    private static String describe(PublicKey key) {
        int bits = KeyType.sizeOf(key);
        return bits == 0 ? key.getAlgorithm() : key.getAlgorithm() + " with " + bits + " bits";
    }

    /** Clients look for the server's name nowhere else (RFC 9525, 2). */
    private void names(CertificateSubject subject) {
        int names = subject.alternativeNames().size();
        if (names == 0) {
            findings.add(Findings.error(
                    "no-alternative-names",
                    "There is no subject alternative name, so that no client would accept the certificate.",
                    "Name the device's IP address or host name."));
        } else if (names > MAX_NAMES) {
            findings.add(Findings.error(
                    "too-many-alternative-names",
                    "There are " + names + " subject alternative names, at most " + MAX_NAMES + " are allowed.",
                    "Name only this device."));
        }
    }

    private void commonName(CertificateSubject subject) {
        for (DerElement relative : DerElement.read(subject.name().getEncoded()).elements()) {
            for (DerElement attribute : relative.elements()) {
                boolean common = attribute.elements().get(0).objectIdentifier().equals(COMMON_NAME);
                if (common && attribute.elements().get(1).content().length > MAX_COMMON_NAME) {
                    findings.add(Findings.error(
                            "common-name-too-long",
                            "The common name is longer than " + MAX_COMMON_NAME + " characters (RFC 5280, appendix A).",
                            "Shorten it; the full host name belongs to the alternative names."));
                }
            }
        }
    }

    private void pathLength() {
        Optional<X509Certificate> limit = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            // as many authorities as lie between it and the new one are used up already
            if (chain.get(i).getBasicConstraints() <= i) {
                limit = Optional.of(chain.get(i));
            }
        }
        limit.ifPresent(issuer -> findings.add(Findings.error(
                "path-length-exceeded",
                "The authority " + OnelineName.of(issuer.getSubjectX500Principal())
                        + " does not allow another authority at this place (path length "
                        + issuer.getBasicConstraints() + ").",
                "Issue the intermediate with the root.")));
    }

    private void distinctName(CertificateSubject subject) {
        if (subject.name().getName().isEmpty()) {
            findings.add(Findings.error(
                    "authority-without-name",
                    "An authority needs a distinguished name (RFC 5280, 4.1.2.6).",
                    "Give it a name such as CN=Issuing CA,O=Works."));
        }
        if (chain.stream().anyMatch(issuer -> issuer.getSubjectX500Principal().equals(subject.name()))) {
            findings.add(Findings.error(
                    "authority-name-taken",
                    "An authority above has the same distinguished name, so that clients could not tell them apart.",
                    "Give the intermediate a name of its own."));
        }
    }

    private void shortened(CertificateProfile profile) {
        Validity validity = Validity.of(profile, chain, now);
        if (validity.shortened() && Findings.errors(findings).isEmpty()) {
            findings.add(Findings.notice(
                    "validity-shortened",
                    "The certificate ends at " + validity.notAfter() + " with its issuer, earlier than the profile "
                            + profile.id() + " allows.",
                    "Renew the authority in time."));
        }
    }
}
