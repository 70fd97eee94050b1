// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.generic.internal;

import java.util.List;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;

/**
 * The way by the device's own pages: request made on the device, signed here, uploaded there. Where a device makes no
 * request, key and certificate are made outside and uploaded together.
 */
record StepsByHand(Endpoint endpoint) implements ManualProcedure {

    @Override
    public List<String> steps(CertificateSubject subject) {
        String name = subject.name().getName(X500Principal.RFC2253);
        String file = fileName(subject);
        return List.of(
                "Check that the device's date and time are right, as it judges certificates by them; NTP keeps them so.",
                "On the device's web page for HTTPS certificates, create a certificate request with the name " + name
                        + namesSentence(subject) + " and download it as " + file + ".csr.",
                "If the device cannot create a request, make the key outside it: openssl req -new -newkey rsa:2048 -keyout "
                        + file + ".key -out " + file + ".csr -subj \"" + slashes(subject) + "\"" + extension(subject)
                        + "; openssl asks for a passphrase, and the key is for this device alone.",
                "Sign " + file + ".csr with the issuing authority for exactly these names, and save the answer as "
                        + file + ".crt.",
                "Upload " + file + ".crt on the same page, and " + file
                        + ".key as well if the key was made outside; then delete that copy of the key.",
                "Upload the intermediate authority's certificate too if the device has a place for it, so that clients get"
                        + " the whole chain.",
                "Select the new certificate for HTTPS and leave plain HTTP open until it was checked; restart the device if"
                        + " its page asks for it.",
                "Import the root certificate into the clients that connect to the device, not into the device.",
                "Check from a client: openssl s_client -connect " + address() + verification(subject)
                        + " -CAfile root.crt -verify_return_error </dev/null must end with 'Verify return code: 0 (ok)'.",
                "Observe the fleet again: the served certificate must be the new one, and only then close plain HTTP.",
                "After a factory reset the key is gone: begin again with a new request.");
    }

    private String address() {
        String host = endpoint.host();
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + endpoint.httpsPort();
    }

    private static String namesSentence(CertificateSubject subject) {
        return subject.alternativeNames().isEmpty() ? "" : " and the subject alternative names " + names(subject, ", ");
    }

    private static String extension(CertificateSubject subject) {
        return subject.alternativeNames().isEmpty() ? "" : " -addext \"subjectAltName=" + names(subject, ",") + "\"";
    }

    private static String names(CertificateSubject subject, String separator) {
        return subject.alternativeNames().stream().map(GeneralName::toString).collect(Collectors.joining(separator));
    }

    private static String verification(CertificateSubject subject) {
        return subject.alternativeNames().stream()
                .findFirst()
                .map(name -> switch (name) {
                    case GeneralName.Dns dns -> " -servername " + dns.value() + " -verify_hostname " + dns.value();
                    case GeneralName.Ip ip -> " -verify_ip " + ip.value();
                    case GeneralName.Email email -> " -verify_email " + email.value();
                    case GeneralName.Uri uri -> "";
                })
                .orElse("");
    }

    /** The name as {@code openssl -subj} takes it; only the common name, which is all that devices need. */
    private static String slashes(CertificateSubject subject) {
        return "/CN="
                + subject.alternativeNames().stream()
                        .findFirst()
                        .map(GeneralName::value)
                        .orElse("device");
    }

    private String fileName(CertificateSubject subject) {
        String name = subject.alternativeNames().stream()
                .findFirst()
                .map(GeneralName::value)
                .orElse(endpoint.host());
        return name.replaceAll("[^A-Za-z0-9.-]+", "-");
    }
}
