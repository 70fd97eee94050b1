// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.fleetpki.pki.model.asn1.Der;

/** Good objects of every kind, for Jazzer to spoil. */
final class Seeds {

    static final String PASSPHRASE = "changeit";

    private static final Seeds ONLY = make();

    private final List<byte[]> objects = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private final List<byte[]> locked = new ArrayList<>();
    private byte[] leaf = {};
    private byte[] chain = {};
    private byte[] question = {};
    private byte[] judged = {};

    static List<byte[]> of(Target target) {
        return switch (target) {
            case MODEL, LINT -> ONLY.objects;
            case FILES -> ONLY.files;
            case LOCKED -> ONLY.locked;
            case TREE ->
                Stream.of(ONLY.objects, ONLY.locked).flatMap(List::stream).toList();
            case CHAIN -> List.of(ONLY.chain);
            case OCSP_REQUEST -> List.of(ONLY.question);
            case OCSP_RESPONSE -> List.of(ONLY.judged);
            case TLS -> TlsSeeds.of(ONLY.leaf);
            case PROFILE -> TextSeeds.profiles();
            case BATCH -> TextSeeds.batch(ONLY.leaf);
        };
    }

    private static Seeds make() {
        try {
            Seeds seeds = new Seeds();
            seeds.fill();
            return seeds;
        } catch (Exception e) {
            throw new IllegalStateException("the seeds cannot be made", e);
        }
    }

    private void fill() throws Exception {
        KeyPair root = key();
        KeyPair issuing = key();
        KeyPair device = key();
        byte[] anchor = certificate("CN=root", root, "CN=root", root, true);
        byte[] intermediate = certificate("CN=root", root, "CN=issuing", issuing, true);
        leaf = certificate("CN=issuing", issuing, "CN=cam-1", device, false);
        byte[] list = list(issuing);
        byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=cam-1"), device.getPublic())
                .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions(device, false))
                .build(signer(device))
                .getEncoded();
        objects.addAll(List.of(leaf, intermediate, anchor, request, list));
        OcspSeeds ocsp = new OcspSeeds(new X509CertificateHolder(leaf), new X509CertificateHolder(intermediate));
        byte[] answer = ocsp.response(signer(issuing));
        question = ocsp.request();
        chain = Der.sequence(leaf, intermediate, anchor, list, answer);
        judged = Der.sequence(leaf, intermediate, answer);
        files.addAll(objects);
        FileSeeds written = new FileSeeds(device.getPrivate(), leaf, intermediate, list);
        files.addAll(written.open());
        locked.addAll(written.locked(PASSPHRASE));
    }

    private static KeyPair key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static ContentSigner signer(KeyPair key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
    }

    private static byte[] certificate(String issuer, KeyPair issuerKey, String subject, KeyPair key, boolean authority)
            throws Exception {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(4711).shiftLeft(64),
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                new X500Name(subject),
                org.bouncycastle.asn1.x509.SubjectPublicKeyInfo.getInstance(
                        key.getPublic().getEncoded()));
        Extensions extensions = extensions(key, authority);
        for (ASN1ObjectIdentifier oid : extensions.getExtensionOIDs()) {
            builder.addExtension(extensions.getExtension(oid));
        }
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuerKey.getPublic()));
        X509CertificateHolder made = builder.build(signer(issuerKey));
        return made.getEncoded();
    }

    private static Extensions extensions(KeyPair key, boolean authority) throws Exception {
        ExtensionsGenerator all = new ExtensionsGenerator();
        GeneralName uri = new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.example/a.crl");
        all.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key.getPublic()));
        all.addExtension(
                Extension.basicConstraints, true, authority ? new BasicConstraints(2) : new BasicConstraints(false));
        all.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        all.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(uri)), null, null)
        }));
        all.addExtension(
                Extension.certificatePolicies,
                false,
                new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier("2.23.140.1.2.1"))));
        all.addExtension(new ASN1ObjectIdentifier("1.2.3.4"), false, (ASN1Encodable) new DEROctetString(new byte[3]));
        if (authority) {
            GeneralSubtree permitted = new GeneralSubtree(new GeneralName(GeneralName.dNSName, "example"));
            GeneralSubtree excluded = new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "10.0.0.0/8"));
            all.addExtension(
                    Extension.nameConstraints,
                    true,
                    new NameConstraints(new GeneralSubtree[] {permitted}, new GeneralSubtree[] {excluded}));
        } else {
            all.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            all.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "cam-1.example"),
                new GeneralName(GeneralName.iPAddress, "192.0.2.1"),
                new GeneralName(GeneralName.rfc822Name, "a@example"),
                new GeneralName(new X500Name("CN=cam-1"))
            }));
        }
        return all.generate();
    }

    private static byte[] list(KeyPair issuing) throws Exception {
        X509v2CRLBuilder builder =
                new X509v2CRLBuilder(new X500Name("CN=issuing"), Date.from(Instant.parse("2026-01-01T00:00:00Z")));
        builder.setNextUpdate(Date.from(Instant.parse("2027-01-01T00:00:00Z")));
        builder.addCRLEntry(BigInteger.TEN, Date.from(Instant.parse("2026-01-01T00:00:00Z")), CRLReason.keyCompromise);
        X509CRLHolder list = builder.build(signer(issuing));
        return list.getEncoded();
    }
}
