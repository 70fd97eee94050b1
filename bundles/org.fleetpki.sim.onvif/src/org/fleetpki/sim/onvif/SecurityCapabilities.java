// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.sim.KeyKind;

/** What a model says that its Advanced Security service can do. */
final class SecurityCapabilities {

    static final int PASSPHRASES = 4;
    static final int CRLS = 4;
    static final int POLICIES = 4;

    private SecurityCapabilities() {}

    /** The lengths of RSA keys that a model makes, and what they are to the kit. */
    static List<KeyKind> rsa(OnvifModel model) {
        return model.kinds().stream()
                .filter(kind -> kind.name().startsWith("RSA"))
                .sorted()
                .toList();
    }

    static List<KeyKind> ecc(OnvifModel model) {
        return model.kinds().stream()
                .filter(kind -> kind.name().startsWith("EC"))
                .sorted()
                .toList();
    }

    /** Bits of an RSA key, such as {@code 3072}. */
    static String length(KeyKind kind) {
        return kind.name().substring("RSA_".length());
    }

    /** The curve's name (RFC 8422), such as {@code secp256r1}. */
    static String curve(KeyKind kind) {
        return "secp" + kind.name().substring("EC_P".length()) + "r1";
    }

    static String markup(OnvifModel model) {
        List<String> attributes = new ArrayList<>();
        boolean ecc = !ecc(model).isEmpty();
        add(attributes, "MaximumNumberOfKeys", model.keys());
        add(attributes, "MaximumNumberOfCertificates", model.certificates());
        add(attributes, "MaximumNumberOfCertificationPaths", model.certificates());
        add(attributes, "SetCertPath", true);
        add(attributes, "RSAKeyPairGeneration", true);
        add(attributes, "ECCKeyPairGeneration", ecc);
        add(
                attributes,
                "RSAKeyLengths",
                rsa(model).stream().map(SecurityCapabilities::length).collect(Collectors.joining(" ")));
        if (ecc) {
            add(
                    attributes,
                    "EllipticCurves",
                    ecc(model).stream().map(SecurityCapabilities::curve).collect(Collectors.joining(" ")));
        }
        for (String can : List.of(
                "PKCS10ExternalCertificationWithRSA",
                "PKCS10",
                "SelfSignedCertificateCreationWithRSA",
                "SelfSignedCertificateCreation",
                "PKCS8RSAKeyPairUpload",
                "PKCS8",
                "PKCS12CertificateWithRSAPrivateKeyUpload",
                "PKCS12")) {
            add(attributes, can, true);
        }
        add(attributes, "X509Versions", "3");
        add(attributes, "MaximumNumberOfPassphrases", PASSPHRASES);
        add(attributes, "MaximumNumberOfCRLs", CRLS);
        add(attributes, "MaximumNumberOfCertificationPathValidationPolicies", POLICIES);
        add(attributes, "EnforceTLSWebClientAuthExtKeyUsage", false);
        add(attributes, "NoPrivateKeySharing", false);
        String algorithms = SignatureAlgorithm.all(ecc).stream()
                .map(oid -> Markup.element("tas:SignatureAlgorithms", Markup.text("tas:algorithm", oid)))
                .collect(Collectors.joining());
        String tls = "<tas:TLSServerCapabilities TLSServerSupported=\"" + String.join(" ", TlsServer.VERSIONS)
                + "\" EnabledVersionsSupported=\"true\" MaximumNumberOfTLSCertificationPaths=\""
                + TlsOperations.MOST_PATHS + "\" TLSClientAuthSupported=\"true\" CnMapsToUserSupported=\"true\""
                + " MaximumNumberOfTLSCertificationPathValidationPolicies=\"" + TlsOperations.MOST_POLICIES + "\"/>";
        return "<tas:Capabilities><tas:KeystoreCapabilities " + String.join(" ", attributes) + ">" + algorithms
                + "</tas:KeystoreCapabilities>" + tls + "</tas:Capabilities>";
    }

    private static void add(List<String> attributes, String name, Object value) {
        attributes.add(name + "=\"" + value + "\"");
    }
}
