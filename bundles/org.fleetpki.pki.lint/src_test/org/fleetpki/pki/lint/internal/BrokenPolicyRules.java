// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CertificatePolicies;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.policy.PolicyRules}, each one of them. */
final class BrokenPolicyRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "certificate-policy-twice",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.32",
                                    false,
                                    CertificatePolicies.of("2.23.140.1.2.1", "2.23.140.1.2.1")
                                            .encode())),
            Broken.by(
                    "any-policy-qualifier-unknown",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.32",
                                    false,
                                    Policies.with("2.5.29.32.0", "1.3.6.1.4.1.99999.2", Der.nothing()))),
            Broken.by(
                    "policy-qualifier-unknown",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.32",
                                    false,
                                    Policies.with("2.23.140.1.2.1", "1.3.6.1.4.1.99999.2", Der.nothing()))),
            Broken.by(
                    "practice-statement-not-a-uri",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.32",
                                    false,
                                    Policies.with("2.23.140.1.2.1", CertificatePolicies.CPS, Der.ia5("see our site")))),
            Broken.by(
                    "user-notice-too-long",
                    CertificateForge.server()
                            .extension("2.5.29.32", false, Policies.notice(Der.utf8("x".repeat(201))))),
            Broken.by(
                    "user-notice-ia5",
                    CertificateForge.server().extension("2.5.29.32", false, Policies.notice(Der.ia5("x")))),
            Broken.by(
                    "user-notice-not-utf8",
                    CertificateForge.server().extension("2.5.29.32", false, Policies.notice(Bytes.text(26, "x")))),
            Broken.by(
                    "user-notice-control-characters",
                    CertificateForge.server().extension("2.5.29.32", false, Policies.notice(Der.utf8("a\nb")))),
            Broken.by(
                    "user-notice-not-nfc",
                    CertificateForge.server().extension("2.5.29.32", false, Policies.notice(Der.utf8("e\u0301")))),
            Broken.by(
                    "user-notice-reference",
                    CertificateForge.server()
                            .extension(
                                    "2.5.29.32",
                                    false,
                                    Policies.notice(Der.sequence(Der.utf8("Works"), Der.sequence(Der.integer(1)))))),
            Broken.by(
                    "policy-mapping-any-policy",
                    CertificateForge.authority()
                            .extension("2.5.29.33", true, Policies.mapping("2.5.29.32.0", "1.2.3"))),
            Broken.by(
                    "policy-mapping-not-critical",
                    CertificateForge.authority().extension("2.5.29.33", false, Policies.mapping("1.2.3", "1.2.4"))),
            Broken.by(
                    "policy-mapping-not-among-policies",
                    CertificateForge.authority().extension("2.5.29.33", true, Policies.mapping("1.2.3", "1.2.4"))),
            Broken.by(
                    "policy-mapping-of-device",
                    CertificateForge.server().extension("2.5.29.33", true, Policies.mapping("1.2.3", "1.2.4"))));

    private BrokenPolicyRules() {}
}
