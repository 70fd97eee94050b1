// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.Finding;

/**
 * Why a browser may say "Not secure", in the order in which one looks: what costs nothing to check first, and what makes a
 * new certificate necessary last.
 */
enum Cause {
    CLOCK(
            "The clock is wrong, or the certificate's time is over.",
            "certificate-expired",
            "issuer-expired",
            "anchor-expired",
            "certificate-not-yet-valid",
            "issuer-not-yet-valid",
            "anchor-not-yet-valid"),
    STORE("The authority is not in the store of this computer.", "untrusted-authority"),
    SELF_SIGNED("The device made its certificate itself, and no authority stands behind it.", "self-signed"),
    OTHER_SIGNER("The certificate was not signed by the authority that you trust.", "signature-wrong"),
    INCOMPLETE(
            "No authority that you trust signed the certificate, or the chain is incomplete: the issuer's certificate is"
                    + " missing.",
            "incomplete-chain"),
    NAME(
            "The address that you typed is not in the certificate.",
            "host-name-mismatch",
            "ip-written-as-dns-name",
            "ip-only-in-common-name",
            "name-only-in-common-name",
            "alternative-names-missing"),
    REVOKED("The certificate was revoked.", "revoked"),
    PURPOSE(
            "The certificate is not for servers.",
            "wrong-extended-key-usage",
            "issuer-wrong-extended-key-usage",
            "wrong-key-usage",
            "authority-as-leaf"),
    WEAK("The key or the signature is too weak.", "weak-key", "weak-signature", "key-not-allowed", "curve-not-named"),
    RULE("A rule for certificates is broken; some programs refuse that, others let it pass.");

    private final String sentence;
    private final List<String> codes;

    Cause(String sentence, String... codes) {
        this.sentence = sentence;
        this.codes = List.of(codes);
    }

    String sentence() {
        return sentence;
    }

    /** The cause that a finding shows. */
    static Cause of(Finding finding) {
        return Arrays.stream(values())
                .filter(cause -> cause.codes.contains(finding.code()))
                .findFirst()
                .orElse(RULE);
    }
}
