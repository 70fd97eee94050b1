// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.name;

import java.util.HashMap;
import java.util.Map;

/** The names of object identifiers that occur in certificates, as openssl and the standards write them. */
public final class OidNames {

    public static final String RSA_ENCRYPTION = "1.2.840.113549.1.1.1";
    public static final String RSASSA_PSS = "1.2.840.113549.1.1.10";
    public static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    public static final String DSA = "1.2.840.10040.4.1";
    public static final String ED25519 = "1.3.101.112";
    public static final String ED448 = "1.3.101.113";
    public static final String COMMON_NAME = "2.5.4.3";
    public static final String COUNTRY = "2.5.4.6";
    public static final String ORGANIZATION = "2.5.4.10";
    public static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
    public static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    public static final String DOMAIN_COMPONENT = "0.9.2342.19200300.100.1.25";
    public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    public static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    public static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    public static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    public static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    public static final String ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0";
    public static final String ANY_POLICY = "2.5.29.32.0";
    public static final String OCSP = "1.3.6.1.5.5.7.48.1";
    public static final String CA_ISSUERS = "1.3.6.1.5.5.7.48.2";

    private static final Map<String, String> NAMES = new HashMap<>();

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry(COMMON_NAME, "CN"),
            Map.entry("2.5.4.4", "SN"),
            Map.entry("2.5.4.5", "serialNumber"),
            Map.entry(COUNTRY, "C"),
            Map.entry("2.5.4.7", "L"),
            Map.entry("2.5.4.8", "ST"),
            Map.entry("2.5.4.9", "street"),
            Map.entry(ORGANIZATION, "O"),
            Map.entry(ORGANIZATIONAL_UNIT, "OU"),
            Map.entry("2.5.4.12", "title"),
            Map.entry("2.5.4.15", "businessCategory"),
            Map.entry("2.5.4.17", "postalCode"),
            Map.entry("2.5.4.42", "GN"),
            Map.entry("2.5.4.43", "initials"),
            Map.entry("2.5.4.46", "dnQualifier"),
            Map.entry("2.5.4.65", "pseudonym"),
            Map.entry("2.5.4.97", "organizationIdentifier"),
            Map.entry(DOMAIN_COMPONENT, "DC"),
            Map.entry("0.9.2342.19200300.100.1.1", "UID"),
            Map.entry(EMAIL_ADDRESS, "emailAddress"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC"));

    /** Sizes of the fields of named curves. */
    private static final Map<String, Integer> CURVES = Map.ofEntries(
            Map.entry("1.2.840.10045.3.1.1", 192),
            Map.entry("1.3.132.0.33", 224),
            Map.entry("1.2.840.10045.3.1.7", 256),
            Map.entry("1.3.132.0.10", 256),
            Map.entry("1.3.132.0.34", 384),
            Map.entry("1.3.132.0.35", 521),
            Map.entry("1.3.36.3.3.2.8.1.1.7", 256),
            Map.entry("1.3.36.3.3.2.8.1.1.11", 384),
            Map.entry("1.3.36.3.3.2.8.1.1.13", 512));

    static {
        // "a.b x y" names a.b.1 x and a.b.2 y; a dash leaves a number out
        family(
                "1.2.840.113549.1.1",
                "rsaEncryption md2WithRSAEncryption - md5WithRSAEncryption sha1WithRSAEncryption"
                        + " - RSAES-OAEP mgf1 pSpecified RSASSA-PSS sha256WithRSAEncryption sha384WithRSAEncryption"
                        + " sha512WithRSAEncryption sha224WithRSAEncryption");
        family("1.2.840.10045.4.3", "ecdsa-with-SHA224 ecdsa-with-SHA256 ecdsa-with-SHA384 ecdsa-with-SHA512");
        family("2.16.840.1.101.3.4.2", "sha256 sha384 sha512 sha224");
        family(
                "2.16.840.1.101.3.4.3",
                "dsa-with-sha224 dsa-with-sha256 - - - - - - - - - - - - - - ML-DSA-44 ML-DSA-65"
                        + " ML-DSA-87 SLH-DSA-SHA2-128s SLH-DSA-SHA2-128f SLH-DSA-SHA2-192s SLH-DSA-SHA2-192f SLH-DSA-SHA2-256s"
                        + " SLH-DSA-SHA2-256f SLH-DSA-SHAKE-128s SLH-DSA-SHAKE-128f SLH-DSA-SHAKE-192s SLH-DSA-SHAKE-192f"
                        + " SLH-DSA-SHAKE-256s SLH-DSA-SHAKE-256f");
        family(
                "1.3.6.1.5.5.7.3",
                "serverAuth clientAuth codeSigning emailProtection ipsecEndSystem ipsecTunnel ipsecUser"
                        + " timeStamping OCSPSigning");
        family("1.3.6.1.5.5.7.48", "OCSP caIssuers timeStamping - caRepository");
        family(
                "1.3.6.1.5.5.7.1",
                "authorityInfoAccess biometricInfo qcStatements - - - - - - - subjectInfoAccess"
                        + " - - - - - - - - - - - - tlsFeature");
        family(
                "1.2.840.113549.1.9",
                "emailAddress unstructuredName contentType messageDigest signingTime"
                        + " countersignature challengePassword unstructuredAddress - - - - - extensionRequest - - - - -"
                        + " friendlyName localKeyID");
        family("1.2.840.113549.1.7", "data signedData envelopedData - digestedData encryptedData");
        family("1.2.840.113549.1.12.10.1", "keyBag pkcs8ShroudedKeyBag certBag crlBag secretBag safeContentsBag");
        family(
                "1.2.840.113549.1.12.1",
                "pbeWithSHA1And128BitRC4 pbeWithSHA1And40BitRC4"
                        + " pbeWithSHA1And3-KeyTripleDES-CBC pbeWithSHA1And2-KeyTripleDES-CBC pbeWithSHA1And128BitRC2-CBC"
                        + " pbeWithSHA1And40BitRC2-CBC");
        family(
                "1.2.840.113549.2",
                "- - - - md5 - hmacWithSHA1 hmacWithSHA224 hmacWithSHA256 hmacWithSHA384" + " hmacWithSHA512");
        family(
                "1.3.6.1.5.5.7.6",
                "- ".repeat(36) + "MLDSA44-RSA2048-PSS-SHA256 MLDSA44-RSA2048-PKCS15-SHA256"
                        + " MLDSA44-Ed25519-SHA512 MLDSA44-ECDSA-P256-SHA256 MLDSA65-RSA3072-PSS-SHA512"
                        + " MLDSA65-RSA3072-PKCS15-SHA512 MLDSA65-RSA4096-PSS-SHA512 MLDSA65-RSA4096-PKCS15-SHA512"
                        + " MLDSA65-ECDSA-P256-SHA512 MLDSA65-ECDSA-P384-SHA512 MLDSA65-ECDSA-brainpoolP256r1-SHA512"
                        + " MLDSA65-Ed25519-SHA512 MLDSA87-ECDSA-P384-SHA512 MLDSA87-ECDSA-brainpoolP384r1-SHA512"
                        + " MLDSA87-Ed448-SHAKE256 MLDSA87-RSA3072-PSS-SHA512 MLDSA87-RSA4096-PSS-SHA512"
                        + " MLDSA87-ECDSA-P521-SHA512");
        one("1.2.840.113549.1.9.22.1", "x509Certificate");
        one("1.2.840.113549.1.5.12", "PBKDF2");
        one("1.2.840.113549.1.5.13", "PBES2");
        one("1.2.840.113549.1.5.14", "PBMAC1");
        one("1.3.6.1.4.1.11591.4.11", "scrypt");
        one("2.16.840.1.101.3.4.1.2", "aes128-CBC");
        one("2.16.840.1.101.3.4.1.22", "aes192-CBC");
        one("2.16.840.1.101.3.4.1.42", "aes256-CBC");
        one("1.2.840.113549.3.7", "des-EDE3-CBC");
        one("1.3.14.3.2.26", "sha1");
        one("1.3.14.3.2.29", "sha1WithRSA");
        one(EC_PUBLIC_KEY, "ecPublicKey");
        one("1.2.840.10045.4.1", "ecdsa-with-SHA1");
        one("1.2.840.10045.3.1.1", "P-192");
        one("1.3.132.0.33", "P-224");
        one("1.2.840.10045.3.1.7", "P-256");
        one("1.3.132.0.10", "secp256k1");
        one("1.3.132.0.34", "P-384");
        one("1.3.132.0.35", "P-521");
        one("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1");
        one("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1");
        one("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1");
        one(DSA, "dsa");
        one("1.2.840.10040.4.3", "dsa-with-sha1");
        one("1.3.101.110", "X25519");
        one("1.3.101.111", "X448");
        one(ED25519, "Ed25519");
        one(ED448, "Ed448");
        one("2.5.29.9", "subjectDirectoryAttributes");
        one("2.5.29.14", "subjectKeyIdentifier");
        one("2.5.29.15", "keyUsage");
        one("2.5.29.16", "privateKeyUsagePeriod");
        one("2.5.29.17", "subjectAltName");
        one("2.5.29.18", "issuerAltName");
        one("2.5.29.19", "basicConstraints");
        one("2.5.29.20", "cRLNumber");
        one("2.5.29.21", "reasonCode");
        one("2.5.29.24", "invalidityDate");
        one("2.5.29.27", "deltaCRLIndicator");
        one("2.5.29.28", "issuingDistributionPoint");
        one("2.5.29.29", "certificateIssuer");
        one("2.5.29.30", "nameConstraints");
        one("2.5.29.31", "cRLDistributionPoints");
        one("2.5.29.32", "certificatePolicies");
        one(ANY_POLICY, "anyPolicy");
        one("2.5.29.33", "policyMappings");
        one("2.5.29.35", "authorityKeyIdentifier");
        one("2.5.29.36", "policyConstraints");
        one("2.5.29.37", "extKeyUsage");
        one(ANY_EXTENDED_KEY_USAGE, "anyExtendedKeyUsage");
        one("2.5.29.46", "freshestCRL");
        one("2.5.29.54", "inhibitAnyPolicy");
        one("1.3.6.1.5.5.7.48.1.2", "ocspNonce");
        one("1.3.6.1.5.5.7.48.1.5", "ocspNoCheck");
        one("1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestamps");
        one("1.3.6.1.4.1.11129.2.4.3", "precertificatePoison");
        one("2.16.840.1.113730.1.1", "netscapeCertType");
        one("2.16.840.1.113730.1.13", "netscapeComment");
        one("2.16.840.1.113730.4.1", "netscapeServerGatedCrypto");
        one("1.3.6.1.4.1.311.10.3.3", "microsoftServerGatedCrypto");
        one("1.3.6.1.4.1.311.20.2", "microsoftCertificateTemplateName");
        one("1.3.6.1.4.1.311.20.2.3", "microsoftUserPrincipalName");
        one("1.3.6.1.4.1.311.21.7", "microsoftCertificateTemplate");
        one("1.3.6.1.5.5.7.2.1", "policyQualifierCPS");
        one("1.3.6.1.5.5.7.2.2", "policyQualifierUserNotice");
        one("2.23.140.1.1", "extended-validation");
        one("2.23.140.1.2.1", "domain-validated");
        one("2.23.140.1.2.2", "organization-validated");
        one("2.23.140.1.2.3", "individual-validated");
    }

    private static void family(String stem, String names) {
        String[] each = names.split(" ");
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                one(stem + "." + (i + 1), each[i]);
            }
        }
    }

    private static void one(String oid, String name) {
        NAMES.put(oid, name);
    }

    /** The common name of an identifier, else its dotted form. */
    public static String of(String oid) {
        String name = NAMES.get(oid);
        return name != null ? name : attribute(oid);
    }

    /** The short name of an attribute of a distinguished name, such as {@code CN}, else its dotted form. */
    public static String attribute(String oid) {
        return ATTRIBUTES.getOrDefault(oid, oid);
    }

    /** Size of the field of a named curve in bits; 0 if the curve is not known. */
    public static int curveBits(String oid) {
        return CURVES.getOrDefault(oid, 0);
    }

    private OidNames() {}
}
