// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/** Explains why no path leads to an authority that is trusted. */
final class DeadEnd {

    static Finding explain(PathSearch.Result found) {
        List<X509Certificate> path = found.deadEnd();
        X509Certificate end = path.getLast();
        String name = PrintableName.of(end);
        if (isSelfSigned(end)) {
            return path.size() == 1
                    ? error(
                            "self-signed",
                            "The certificate " + name + " is signed by its own key, and is not one that you trust.",
                            "Have the device's certificate issued by an authority that you trust.")
                    : error(
                            "untrusted-authority",
                            "The chain ends at " + name + ", which is not an authority that you trust.",
                            "Have the device's certificate issued by an authority that you trust, or trust this one"
                                    + " after comparing its fingerprint.");
        }
        String issuer = PrintableName.of(end.getIssuerX500Principal());
        if (found.namesake().isPresent()) {
            return error(
                    "signature-wrong",
                    "The signature of " + name + " was not made with the key of " + issuer
                            + ", although that is the name of its issuer.",
                    "Issue the certificate again: its authority was made anew under the same name, or the certificate"
                            + " was tampered with.");
        }
        return error(
                "incomplete-chain",
                "The chain ends at " + name + ": the certificate of its issuer " + issuer
                        + " is neither sent by the server nor among the authorities that you trust.",
                "Install the certificate of " + issuer + " on the device as an intermediate, or trust it.");
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && PathSearch.isSignedBy(certificate, certificate);
    }

    private static Finding error(String code, String message, String remedy) {
        return new Finding(code, Severity.ERROR, message, remedy);
    }

    private DeadEnd() {}
}
