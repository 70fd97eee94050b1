// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** Makes the certificates and requests that devices make. */
public final class CertificateMaker {

    private final SecureRandom random;

    public CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    /**
     * What is to be certified.
     *
     * @param subject the distinguished name
     * @param names the alternative names; no extension if there are none
     * @param from the first moment of validity, to the second
     * @param to the last
     * @param authority whether it may certify others
     */
    public record Contents(
            X500Principal subject, List<GeneralName> names, Instant from, Instant to, boolean authority) {

        public Contents {
            names = List.copyOf(names);
        }
    }

    /** Certify a key by itself. */
    public X509Certificate selfSigned(Contents contents, KeyPair key) {
        return issue(contents, key.getPublic(), contents.subject(), key.getPrivate());
    }

    /** Certify a key by another. */
    public X509Certificate issue(Contents contents, PublicKey key, X500Principal issuer, PrivateKey issuerKey) {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                name(issuer),
                new BigInteger(64, random).setBit(64),
                Date.from(contents.from()),
                Date.from(contents.to()),
                name(contents.subject()),
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(contents.authority()));
            if (!contents.names().isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, names(contents.names()));
            }
            byte[] der = builder.build(signer(issuerKey)).getEncoded();
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PKCS #10 request (RFC 2986) in DER, with names as an extension request (RFC 2985, section 5.4.2). */
    public byte[] request(X500Principal subject, List<GeneralName> names, PublicKey key, PrivateKey privateKey) {
        PKCS10CertificationRequestBuilder builder = new PKCS10CertificationRequestBuilder(
                name(subject), SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        try {
            if (!names.isEmpty()) {
                ExtensionsGenerator extensions = new ExtensionsGenerator();
                extensions.addExtension(Extension.subjectAlternativeName, false, names(names));
                builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
            }
            return builder.build(signer(privateKey)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X500Name name(X500Principal principal) {
        return X500Name.getInstance(principal.getEncoded());
    }

    private static GeneralNames names(List<GeneralName> names) {
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(KeyKind.signature(key))
                    .setSecureRandom(random)
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
