// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Two certificates made with openssl: EC P-256, valid until October 2126. */
final class Certificates {

    /** CN=Example root,O=Example, made with {@code openssl req -x509 -set_serial 1}. */
    static final String ROOT_PEM = """
        -----BEGIN CERTIFICATE-----
        MIIBljCCATygAwIBAgIBATAKBggqhkjOPQQDAjApMRAwDgYDVQQKDAdFeGFtcGxl
        MRUwEwYDVQQDDAxFeGFtcGxlIHJvb3QwIBcNMjYxMTIxMDcxNTI2WhgPMjEyNjEw
        MjgwNzE1MjZaMCkxEDAOBgNVBAoMB0V4YW1wbGUxFTATBgNVBAMMDEV4YW1wbGUg
        cm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOguSrJyjYbKETxEMSK9IrOU
        xf2a/hNcpdWRAzUzhPdnmiLHnKoJWBZGcGFWwFR0xAOi0JsLC22Ei4ckS7DuWYmj
        UzBRMB0GA1UdDgQWBBTBWZtXq7EwRJ99qpcbnER48w6BoDAfBgNVHSMEGDAWgBTB
        WZtXq7EwRJ99qpcbnER48w6BoDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMC
        A0gAMEUCIQDrDw/R1U0mfIuZER5iEex6q8BTBokHETRPCd3LdgvjbAIgJJqf10G9
        NeU8ngEOq0FWIRcgGIQ2+un7WnKs5us4R0A=
        -----END CERTIFICATE-----
        """;

    /** CN=Example issuing,O=Example, issued by the root with {@code openssl x509 -req -set_serial 2}. */
    static final String ISSUING_PEM = """
        -----BEGIN CERTIFICATE-----
        MIIBmTCCAT+gAwIBAgIBAjAKBggqhkjOPQQDAjApMRAwDgYDVQQKDAdFeGFtcGxl
        MRUwEwYDVQQDDAxFeGFtcGxlIHJvb3QwIBcNMjYxMTIxMDcxNTI2WhgPMjEyNjEw
        MjgwNzE1MjZaMCwxEDAOBgNVBAoMB0V4YW1wbGUxGDAWBgNVBAMMD0V4YW1wbGUg
        aXNzdWluZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMpSlYbRFTCj7BO9Yu6v
        UYBMT173E8LkmHlPajgR+2H/bgxE+O+tBPputXAY+jEbmxeK3cx76yb4Emi4HUrY
        ncKjUzBRMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFELyTSCMwEGNoqXE8Z6d
        3LNQ4GYgMB8GA1UdIwQYMBaAFMFZm1ersTBEn32qlxucRHjzDoGgMAoGCCqGSM49
        BAMCA0gAMEUCIDFh0QGSRAjySn08Zb9W+A7gc7C/UkMfeVwhKxwjGupuAiEA3ZEh
        khjsi7vtY9IZZEr5zh7M4prJsElE/AyoQjzXfxU=
        -----END CERTIFICATE-----
        """;

    static final X509Certificate ROOT = read(ROOT_PEM);
    static final X509Certificate ISSUING = read(ISSUING_PEM);

    static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException("the fixture is a certificate", e);
        }
    }

    private Certificates() {}
}
