// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.RequestMaker;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Encodes requests (RFC 2986, 4) and has them signed. */
@Component
public final class Pkcs10Maker implements RequestMaker {

    /** The attribute that holds the extensions asked for (RFC 2985, 5.4.2). */
    private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";

    private final SignatureMaker signatures;

    @Activate
    public Pkcs10Maker(@Reference SignatureMaker signatures) {
        this.signatures = signatures;
    }

    @Override
    public byte[] make(CertificateSubject subject, List<Extension> extensions, KeyPair keys, RsaScheme scheme)
            throws PkiException {
        List<Extension> all = new ArrayList<>();
        if (!subject.alternativeNames().isEmpty()) {
            all.add(names(subject));
        }
        all.addAll(extensions);
        requireDistinct(all);
        byte[] info = Der.sequence(
                Der.integer(0),
                subject.name().getEncoded(),
                keys.getPublic().getEncoded(),
                Der.implicit(0, Der.setOf(attributes(all))));
        AlgorithmIdentifier algorithm = signatures.algorithmFor(keys.getPublic(), scheme);
        byte[] signature = signatures.sign(keys.getPrivate(), algorithm, info);
        return Der.sequence(info, algorithm.encoded().toArray(), Der.bitString(signature));
    }

    /** RFC 5280, 4.2.1.6: critical if and only if the subject is empty. */
    private static Extension names(CertificateSubject subject) {
        List<EncodedGeneralName> names =
                subject.alternativeNames().stream().map(Pkcs10Maker::encode).toList();
        return Extension.of(subject.name().getName().isEmpty(), new SubjectAlternativeName(names));
    }

    private static EncodedGeneralName encode(GeneralName name) {
        return switch (name) {
            case GeneralName.Dns dns -> EncodedGeneralName.dns(dns.name());
            case GeneralName.Ip ip -> EncodedGeneralName.ip(ip.address().getAddress());
            case GeneralName.Email email -> EncodedGeneralName.email(email.address());
            case GeneralName.Uri uri -> EncodedGeneralName.uri(uri.value());
        };
    }

    private static List<byte[]> attributes(List<Extension> extensions) {
        if (extensions.isEmpty()) {
            return List.of();
        }
        byte[] list = Der.sequence(extensions.stream().map(Extension::encode).toList());
        return List.of(Der.sequence(Der.oid(EXTENSION_REQUEST), Der.setOf(List.of(list))));
    }

    private static void requireDistinct(List<Extension> extensions) {
        Set<String> types = new HashSet<>();
        for (Extension extension : extensions) {
            if (!types.add(extension.oid())) {
                throw new IllegalArgumentException("the extension " + extension.name() + " is asked for twice");
            }
        }
    }
}
