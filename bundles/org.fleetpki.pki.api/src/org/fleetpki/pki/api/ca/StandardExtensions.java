// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.OcspNoCheck;
import org.fleetpki.pki.model.name.OidNames;

/** The extensions that certificates of a usage have where nobody says otherwise. */
final class StandardExtensions {

    static List<Extension> of(CertificateProfile.Usage usage) {
        return switch (usage) {
            case ROOT_CA -> authority(BasicConstraints.authority());
            // an issuing authority certifies devices, and no further authorities
            case INTERMEDIATE_CA -> authority(BasicConstraints.authority(0));
            case TLS_SERVER -> endEntity(true, OidNames.SERVER_AUTH);
            case TLS_CLIENT -> endEntity(false, OidNames.CLIENT_AUTH);
            case TLS_SERVER_AND_CLIENT -> endEntity(true, OidNames.SERVER_AUTH, OidNames.CLIENT_AUTH);
            case END_ENTITY -> endEntity(false);
            case OCSP_SIGNER -> {
                List<Extension> extensions = new ArrayList<>(endEntity(false, OidNames.OCSP_SIGNING));
                extensions.add(Extension.of(false, new OcspNoCheck()));
                yield extensions;
            }
        };
    }

    private static List<Extension> authority(BasicConstraints constraints) {
        return List.of(
                Extension.of(true, constraints),
                Extension.of(true, KeyUsage.of(KeyUsage.Usage.KEY_CERT_SIGN, KeyUsage.Usage.CRL_SIGN)));
    }

    /** @param enciphers whether the key carries the key exchange of TLS 1.2 without Diffie-Hellman, as old clients want */
    private static List<Extension> endEntity(boolean enciphers, String... purposes) {
        KeyUsage bits = enciphers
                ? KeyUsage.of(KeyUsage.Usage.DIGITAL_SIGNATURE, KeyUsage.Usage.KEY_ENCIPHERMENT)
                : KeyUsage.of(KeyUsage.Usage.DIGITAL_SIGNATURE);
        List<Extension> extensions = new ArrayList<>();
        extensions.add(Extension.of(true, BasicConstraints.endEntity()));
        extensions.add(Extension.of(true, bits));
        if (purposes.length > 0) {
            extensions.add(Extension.of(false, ExtendedKeyUsage.of(purposes)));
        }
        return extensions;
    }

    /** The extension of a type; empty if there is none, or if it does not parse. */
    static <T extends ExtensionValue> Optional<T> find(List<Extension> extensions, Class<T> type) {
        String oid = ExtensionValue.oidOf(type);
        for (Extension extension : extensions) {
            if (extension.oid().equals(oid)) {
                try {
                    return Optional.of(type.cast(extension.value()));
                } catch (Asn1Exception e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The same extensions with another one in the place of that of its type. */
    static List<Extension> replaced(List<Extension> extensions, Extension by) {
        return extensions.stream()
                .map(extension -> extension.oid().equals(by.oid()) ? by : extension)
                .toList();
    }

    private StandardExtensions() {}
}
