// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;
import org.fleetpki.pki.model.name.OidNames;

/**
 * Whether the leaf may be used for the purpose, and no authority above it is limited to others. RFC 5280 is silent about
 * the extended key usage of authorities; openssl, GnuTLS, NSS, Go and Windows all take it for a limit.
 */
final class PurposeCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            extendedKeyUsage(path.get(i), i == 0, question, findings);
        }
        if (question.isFor(Purpose.SERVER_AUTH)) {
            server(path.leaf(), findings);
        } else if (question.isFor(Purpose.CLIENT_AUTH)) {
            client(path.leaf(), findings);
        }
    }

    private static void extendedKeyUsage(
            PathCertificate certificate, boolean leaf, Question question, Findings findings) {
        Optional<ExtendedKeyUsage> usage = certificate.find(ExtendedKeyUsage.class);
        if (usage.isEmpty()) {
            return;
        }
        question.work().spend(usage.get().purposes().size());
        if (usage.get().purposes().isEmpty()) {
            findings.error(
                    "extended-key-usage-empty",
                    certificate,
                    "The extended key usage of " + certificate + " allows nothing.",
                    "Issue the certificate again with the purposes that it needs (RFC 5280, 4.2.1.12).");
            return;
        }
        Optional<String> wanted = wanted(question.query().purpose());
        if (wanted.isEmpty() || usage.get().has(wanted.get()) || usage.get().has(OidNames.ANY_EXTENDED_KEY_USAGE)) {
            return;
        }
        String purpose = OidNames.of(wanted.get());
        findings.error(
                leaf ? "wrong-extended-key-usage" : "issuer-wrong-extended-key-usage",
                certificate,
                (leaf ? "The certificate " : "The authority ") + certificate + " is not for the purpose " + purpose
                        + ".",
                leaf
                        ? "Issue the certificate again with the extended key usage " + purpose + "."
                        : "Issue from an authority whose extended key usage has " + purpose + ", or that has none.");
    }

    private static Optional<String> wanted(Purpose purpose) {
        return switch (purpose) {
            case SERVER_AUTH -> Optional.of(OidNames.SERVER_AUTH);
            case CLIENT_AUTH -> Optional.of(OidNames.CLIENT_AUTH);
            case CERTIFICATE_AUTHORITY, ANY -> Optional.empty();
        };
    }

    /** RFC 8446, 4.4.2.2 asks for digitalSignature; TLS 1.2 could do with a key exchange. */
    private static void server(PathCertificate leaf, Findings findings) {
        Set<Usage> usages = usages(leaf);
        if (usages.isEmpty() || usages.contains(Usage.DIGITAL_SIGNATURE)) {
            return;
        }
        String message = "The key usage of " + leaf + " does not allow the signatures that TLS 1.3 servers make.";
        String remedy = "Issue the certificate again with the key usage digitalSignature.";
        if (leaf.isAuthority() || usages.contains(Usage.KEY_ENCIPHERMENT) || usages.contains(Usage.KEY_AGREEMENT)) {
            findings.warning("wrong-key-usage", leaf, message, remedy);
        } else {
            findings.error("wrong-key-usage", leaf, message, remedy);
        }
    }

    private static void client(PathCertificate leaf, Findings findings) {
        Set<Usage> usages = usages(leaf);
        if (usages.isEmpty() || usages.contains(Usage.DIGITAL_SIGNATURE)) {
            return;
        }
        String message =
                "The key usage of " + leaf + " does not allow the signature by which a client shows who it is.";
        String remedy = "Issue the certificate again with the key usage digitalSignature.";
        if (leaf.isAuthority() || usages.contains(Usage.KEY_AGREEMENT)) {
            findings.warning("wrong-key-usage", leaf, message, remedy);
        } else {
            findings.error("wrong-key-usage", leaf, message, remedy);
        }
    }

    private static Set<Usage> usages(PathCertificate leaf) {
        return leaf.find(KeyUsage.class).map(KeyUsage::usages).orElse(Set.of());
    }
}
