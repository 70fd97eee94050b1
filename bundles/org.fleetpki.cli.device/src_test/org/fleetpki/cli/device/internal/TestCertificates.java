// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.fleetpki.pki.api.GeneralName;

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

    /** An authority that is built into a device, in PEM. */
    static final String BUILT_IN_PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBfjCCASSgAwIBAgICEAEwCgYIKoZIzj0EAwIwLTEOMAwGA1UECgwFTWFrZXIx
            GzAZBgNVBAMMEkJ1aWx0LWluIGF1dGhvcml0eTAgFw0yNTAxMDEwMDAwMDBaGA8y
            MTI1MDEwMTAwMDAwMFowLTEOMAwGA1UECgwFTWFrZXIxGzAZBgNVBAMMEkJ1aWx0
            LWluIGF1dGhvcml0eTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAiUq8om5cmt
            PZdKloesIVdvVnwEb/++2BcB3oNeSYfXcHKU0CK+rdeJmL2f8dvZoEF2IRxWih6t
            e0ZC1b6ovHejMjAwMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFEdr2UyFIR6S
            D6OOTByWwtqv2JjqMAoGCCqGSM49BAMCA0gAMEUCIQCRbORNTX7RPHuR7IoxcTrN
            OVTvZlV0bNB1oyOpYD5Y5AIgQWc3Oves8Sggd99Vd9Y9AsoGEONUNvQ2am5Tr6h3
            GXY=
            -----END CERTIFICATE-----
            """;

    /** Signed by the built-in authority, for 192.0.2.1, in PEM. */
    static final String NAMED_PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBmzCCAUGgAwIBAgICEAIwCgYIKoZIzj0EAwIwLTEOMAwGA1UECgwFTWFrZXIx
            GzAZBgNVBAMMEkJ1aWx0LWluIGF1dGhvcml0eTAgFw0yNTAxMDEwMDAwMDBaGA8y
            MTI1MDEwMTAwMDAwMFowFDESMBAGA1UEAwwJMTkyLjAuMi4xMFkwEwYHKoZIzj0C
            AQYIKoZIzj0DAQcDQgAEXWvklLbaavuVx2+yntS9qVJRbAUwW24oj0aXhktZSilo
            0XVTXXL/etfeIq+Zu06BEiBFBmCsFYQDxQW7l2eC5KNoMGYwDwYDVR0RBAgwBocE
            wAACATATBgNVHSUEDDAKBggrBgEFBQcDATAdBgNVHQ4EFgQUOH1KpLES59RUaYYv
            s+6rp0AUuMAwHwYDVR0jBBgwFoAUR2vZTIUhHpIPo45MHJbC2q/YmOowCgYIKoZI
            zj0EAwIDSAAwRQIgHMlTONSK2s6Tu4/0VhreO/87uydJ8f5C53u99bh9T2QCIQCl
            x+k1yKJQlK/N00MvV5MAMHP2IPu3wRH++O8cqUMu5g==
            -----END CERTIFICATE-----
            """;

    /** Signed by the built-in authority, for 192.0.2.9, in PEM. */
    static final String MOVED_PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBmzCCAUGgAwIBAgICEAMwCgYIKoZIzj0EAwIwLTEOMAwGA1UECgwFTWFrZXIx
            GzAZBgNVBAMMEkJ1aWx0LWluIGF1dGhvcml0eTAgFw0yNTAxMDEwMDAwMDBaGA8y
            MTI1MDEwMTAwMDAwMFowFDESMBAGA1UEAwwJMTkyLjAuMi4xMFkwEwYHKoZIzj0C
            AQYIKoZIzj0DAQcDQgAEXWvklLbaavuVx2+yntS9qVJRbAUwW24oj0aXhktZSilo
            0XVTXXL/etfeIq+Zu06BEiBFBmCsFYQDxQW7l2eC5KNoMGYwDwYDVR0RBAgwBocE
            wAACCTATBgNVHSUEDDAKBggrBgEFBQcDATAdBgNVHQ4EFgQUOH1KpLES59RUaYYv
            s+6rp0AUuMAwHwYDVR0jBBgwFoAUR2vZTIUhHpIPo45MHJbC2q/YmOowCgYIKoZI
            zj0EAwIDSAAwRQIgEhJuAXxUXBL4md45S8tNNihqgBjRMe/AaX3b15eToakCIQCf
            k0ubxWsDXhzBOZXiilmY8s7JSPjj/3h4td+eT0wOtQ==
            -----END CERTIFICATE-----
            """;

    static final X509Certificate ROOT = read(ROOT_PEM);

    static final X509Certificate DEVICE = read(DEVICE_PEM);

    static final X509Certificate BUILT_IN = read(BUILT_IN_PEM);

    static final X509Certificate NAMED = read(NAMED_PEM);

    static final X509Certificate MOVED = read(MOVED_PEM);

    static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The IP addresses among the alternative names. */
    static List<GeneralName> names(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null
                    ? List.of()
                    : all.stream()
                            .map(name -> GeneralName.ofHost((String) name.get(1)))
                            .toList();
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestCertificates() {}
}
