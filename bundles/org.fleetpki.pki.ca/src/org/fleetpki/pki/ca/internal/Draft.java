// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.CertificateContents;
import org.fleetpki.pki.api.ca.ProfileSigning;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;

/**
 * A certificate in the making: everything that follows from an order, before a serial number is taken.
 *
 * @param findings what is to be said about the order; with an error among them the rest must not be used
 * @param accepted codes of errors of the lint rules that only warn
 */
record Draft(
        X500Principal issuer,
        X500Principal subject,
        PublicKey publicKey,
        Validity validity,
        List<Extension> extensions,
        ProfileSigning signing,
        Set<String> accepted,
        List<Finding> findings) {

    CertificateContents contents(BigInteger serial, AlgorithmIdentifier algorithm) {
        return new CertificateContents(
                serial, issuer, subject, publicKey, validity.notBefore(), validity.notAfter(), extensions, algorithm);
    }
}
