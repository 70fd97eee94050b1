// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Component;

/**
 * Reads certificates and requests. Certificates are objects of the JDK's factory, which the rest of the product, and
 * the TLS and path engines of the JDK, work on; requests, which the JDK does not know, are read with Bouncy Castle.
 */
@Component
public final class BouncyCastleReader implements PkiReader {

    @Override
    public List<X509Certificate> certificates(byte[] data) throws PkiException {
        List<byte[]> encodings = encodings("The certificate file", data, Shape.CERTIFICATE);
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] der : encodings) {
            String what = encodings.size() == 1 ? "The certificate" : "Certificate " + (certificates.size() + 1);
            // what one of the two parsers refuses, nobody shall meet later
            ForeignData.read(what, () -> ParsedCertificate.parse(der));
            certificates.add(ForeignData.read(what, () -> parse(der)));
        }
        return List.copyOf(certificates);
    }

    /** Everything in a file that has a shape by its structure or, where it is broken, claims it by its label. */
    private static List<byte[]> encodings(String what, byte[] data, Shape wanted) throws PkiException {
        List<byte[]> found = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        for (Piece piece : Content.of(what, data)) {
            boolean claimed = piece.label().endsWith(wanted.label());
            if (claimed && piece.defect().isPresent()) {
                throw ForeignData.malformed(what, piece.defect().get());
            }
            Shape shape = Shape.of(piece.content());
            if (shape == wanted || claimed && shape == Shape.UNKNOWN) {
                found.add(piece.content());
            } else {
                others.add(shape == Shape.UNKNOWN ? "something unknown" : shape.title());
            }
        }
        if (found.isEmpty()) {
            throw ForeignData.malformed(
                    what,
                    "there is not " + wanted.title() + " in it, only "
                            + others.stream().limit(5).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** Parse one certificate; to be called within {@link ForeignData} or on encodings of our own. */
    static X509Certificate parse(byte[] der) throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(der);
        X509Certificate certificate =
                (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        if (in.available() > 0) {
            throw new IllegalArgumentException(in.available() + " bytes stand behind its end");
        }
        return certificate;
    }

    @Override
    public CertificateRequest request(byte[] data) throws PkiException {
        String what = "The certificate request";
        List<byte[]> encodings = encodings(what, data, Shape.REQUEST);
        if (encodings.size() > 1) {
            throw ForeignData.malformed(what, "the file has " + encodings.size() + " requests, one is wanted");
        }
        return ForeignData.read(what, () -> request(what, encodings.getFirst()));
    }

    private static CertificateRequest request(String what, byte[] der) throws Exception {
        PKCS10CertificationRequest request = new PKCS10CertificationRequest(der);
        PublicKey key = PublicKeys.read(request.getSubjectPublicKeyInfo());
        if (!request.isSignatureValid(Providers.verifier(key))) {
            throw ForeignData.malformed(
                    what, "its own signature does not verify, so its sender has not shown to hold the key");
        }
        X500Principal name = new X500Principal(request.getSubject().getEncoded());
        return new CertificateRequest(der, new CertificateSubject(name, requestedNames(request)), key);
    }

    private static List<GeneralName> requestedNames(PKCS10CertificationRequest request) throws Exception {
        Extensions extensions = request.getRequestedExtensions();
        GeneralNames names =
                extensions == null ? null : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        return names == null ? List.of() : AlternativeNames.read(names);
    }

    @Override
    public List<GeneralName> alternativeNames(X509Certificate certificate) throws PkiException {
        return ForeignData.read("The list of subject alternative names", () -> {
            byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
            return extension == null
                    ? List.of()
                    : AlternativeNames.read(
                            GeneralNames.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension)));
        });
    }
}
