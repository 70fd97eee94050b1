// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/**
 * Reads certificates and requests as devices write them: PEM with whatever line ends and text around it, base64 without
 * armour, or DER of which each byte is one character.
 */
final class CertificateText {

    private static final char SEQUENCE = 0x30;
    private static final Pattern ARMOUR =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** The certificate in a device's text. */
    static X509Certificate certificate(String text) throws DeviceException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der(text, "CERTIFICATE")));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new DeviceException(new Failure.Unexpected("a certificate", "something that is none"), e);
        }
    }

    /** The request in a device's text, in PEM. */
    static byte[] request(String text) throws DeviceException {
        byte[] der = requestDer(text);
        readRequest(der);
        return Pem.encode("CERTIFICATE REQUEST", der).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a request, in PEM, asks for the key that a certificate is for. */
    static boolean isFor(byte[] request, PublicKey key) throws DeviceException {
        ParsedRequest read = readRequest(requestDer(new String(request, StandardCharsets.US_ASCII)));
        return Arrays.equals(read.publicKey().encoded().toArray(), key.getEncoded());
    }

    private static byte[] requestDer(String text) throws DeviceException {
        try {
            return der(text, "CERTIFICATE REQUEST");
        } catch (IllegalArgumentException e) {
            throw new DeviceException(new Failure.Unexpected("a certificate request", "damaged base64"), e);
        }
    }

    private static ParsedRequest readRequest(byte[] der) throws DeviceException {
        try {
            return ParsedRequest.parse(der);
        } catch (Asn1Exception e) {
            throw new DeviceException(new Failure.Unexpected("a certificate request", "something that is none"), e);
        }
    }

    /** @throws IllegalArgumentException if it is no base64 */
    private static byte[] der(String text, String label) {
        if (!text.isEmpty() && text.charAt(0) == SEQUENCE) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        Matcher matcher = ARMOUR.matcher(text);
        while (matcher.find()) {
            // OpenSSL used to write NEW CERTIFICATE REQUEST
            if (matcher.group(1).endsWith(label)) {
                return decode(matcher.group(2));
            }
        }
        return decode(text);
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.replaceAll("\\s+", ""));
    }

    private CertificateText() {}
}
