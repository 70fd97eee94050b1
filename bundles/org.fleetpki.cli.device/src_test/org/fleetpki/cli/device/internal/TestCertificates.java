// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Certificates to test with, made by openssl for a hundred years. */
final class TestCertificates {

    /** A root in PEM. */
    static final String ROOT_PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBpDCCAUugAwIBAgIUQyOE7pmyEWhyLNaRDnPeQKQZ2w8wCgYIKoZIzj0EAwIw
            JzEOMAwGA1UECgwFV29ya3MxFTATBgNVBAMMDEV4YW1wbGUgcm9vdDAgFw0yNjEx
            MjExMDA0MTdaGA8yMTI2MTAyODEwMDQxN1owJzEOMAwGA1UECgwFV29ya3MxFTAT
            BgNVBAMMDEV4YW1wbGUgcm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKeh
            AgWvWviEWn7PNu4wMuxUcAnnpZnr4+JQl94urhAoC83vTvupCNYf2YslLekMX4ak
            1/aaAVRZvX2TOmh297CjUzBRMB0GA1UdDgQWBBTRba042V/f0CgylCEDsyNPCjQ8
            wzAfBgNVHSMEGDAWgBTRba042V/f0CgylCEDsyNPCjQ8wzAPBgNVHRMBAf8EBTAD
            AQH/MAoGCCqGSM49BAMCA0cAMEQCIBtdoPuJM/xvsUGgScNCzgsDjQkxwGi0E+z+
            DrmjVnMBAiBYzIDzyg1k3WbpxPSdEJJktvZxbI0KGzma/IjUcoZtQQ==
            -----END CERTIFICATE-----
            """;

    /** The self-signed certificate of a device in PEM. */
    static final String DEVICE_PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBdjCCARygAwIBAgIUUonCZEEmp/N7BGJvlYmh9PIiHU4wCgYIKoZIzj0EAwIw
            ETEPMA0GA1UEAwwGY2FtZXJhMCAXDTI2MTEyMTEwMDQxN1oYDzIxMjYxMDI4MTAw
            NDE3WjARMQ8wDQYDVQQDDAZjYW1lcmEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
            AASOjReYki2g8Cjus1DI2aK6hO92dPqeSQaCGcY/vPECjNsi6asDDbmr8cB/24FN
            mqdaGdVVfWD6O9b3YtMiUoiVo1AwTjAdBgNVHQ4EFgQUE5iVN40C68c+bCKlp07Y
            RdClDXQwHwYDVR0jBBgwFoAUE5iVN40C68c+bCKlp07YRdClDXQwDAYDVR0TAQH/
            BAIwADAKBggqhkjOPQQDAgNIADBFAiBX9VgjNQV/N2LuMpHEANIRCtNuopVWr0qH
            EyWK0OE+wQIhAK+39HOotqwPX0HCCUL3KM2n4XpwgmK2RbD6fYsYWBFi
            -----END CERTIFICATE-----
            """;

    static final X509Certificate ROOT = read(ROOT_PEM);

    static final X509Certificate DEVICE = read(DEVICE_PEM);

    static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestCertificates() {}
}
