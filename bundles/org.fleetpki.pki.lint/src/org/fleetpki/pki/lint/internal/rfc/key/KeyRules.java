// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about keys, and about the algorithms of signatures (RFC 5280, 4.1.1.2 and 4.1.2.7). */
public final class KeyRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AgreementKeyUsage(),
            new EcCurveKnown(),
            new EcCurveNamed(),
            new EcDeviceKeyUsage(),
            new EcEncipherment(),
            new EcPointCompressed(),
            new EcPointForm(),
            new EcPointOnCurve(),
            new EcdsaSignatureParameters(),
            new EdwardsKeyLength(),
            new EdwardsKeyParameters(),
            new EdwardsKeyUsage(),
            new EdwardsSignatureParameters(),
            new KeyWholeOctets(),
            new MlDsaKeyLength(),
            new MlDsaKeyUsage(),
            new MlDsaParameters(),
            new PssParametersPresent(),
            new RsaAuthorityEncipherment(),
            new RsaAuthorityKeyUsage(),
            new RsaDeviceKeyUsage(),
            new RsaExponent(),
            new RsaKeyParameters(),
            new RsaModulus(),
            new RsaSignatureParameters(),
            new SignatureAlgorithmKind(),
            new SignatureHash());

    private KeyRules() {}
}
