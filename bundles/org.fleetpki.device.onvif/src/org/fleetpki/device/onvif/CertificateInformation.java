// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

/**
 * What a device tells of a certificate without showing it; what it does not tell is empty.
 *
 * @param id the name that the device knows it by
 * @param issuer a distinguished name in the device's own form
 * @param subject a distinguished name in the device's own form
 * @param keyLength in bits; 0 if it is not told
 * @param serial the serial number in the device's own form
 * @param signatureAlgorithm in the device's own words
 * @param from an {@code xs:dateTime}, or nothing
 * @param until an {@code xs:dateTime}, or nothing
 */
public record CertificateInformation(
        String id,
        String issuer,
        String subject,
        int keyLength,
        String serial,
        String signatureAlgorithm,
        String from,
        String until) {

    static CertificateInformation read(Answer answer) {
        Answer validity = answer.find("Validity").orElse(answer);
        return new CertificateInformation(
                answer.optional("CertificateID"),
                answer.optional("IssuerDN"),
                answer.optional("SubjectDN"),
                number(answer.optional("KeyLength")),
                answer.optional("SerialNum"),
                answer.optional("SignatureAlgorithm"),
                validity.optional("From"),
                validity.optional("Until"));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
