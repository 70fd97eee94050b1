// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.osgi.service.component.annotations.Component;

/**
 * Reads certificates and requests. Certificates are objects of the JDK's factory, which the rest of the product, and
 * the TLS and path engines of the JDK, work on; requests, which the JDK does not know, are read with Bouncy Castle.
 */
@Component
public final class BouncyCastleReader implements PkiReader {

    private static final Set<String> CERTIFICATE = Set.of("CERTIFICATE", "X509 CERTIFICATE");

    private static final Set<String> REQUEST = Set.of("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST");

    @Override
    public List<X509Certificate> certificates(byte[] data) throws PkiException {
        List<byte[]> encodings = DerContent.find("The certificate file", data, CERTIFICATE);
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] der : encodings) {
            String what = encodings.size() == 1 ? "The certificate" : "Certificate " + (certificates.size() + 1);
            certificates.add(ForeignData.read(what, () -> parse(der)));
        }
        return List.copyOf(certificates);
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
        List<byte[]> encodings = DerContent.find(what, data, REQUEST);
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
