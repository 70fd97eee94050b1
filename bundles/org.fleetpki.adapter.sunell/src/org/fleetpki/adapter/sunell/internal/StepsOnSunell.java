// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.ManualProcedure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;

/** The maker's three solutions, in words for people; the second and third are what a fleet wants. */
record StepsOnSunell(Endpoint endpoint) implements ManualProcedure {

    @Override
    public List<String> steps(CertificateSubject subject) {
        String name = subject.alternativeNames().stream()
                .map(GeneralName::value)
                .findFirst()
                .orElse(endpoint.host());
        String names = subject.alternativeNames().isEmpty()
                ? GeneralName.ofHost(endpoint.host()).toString()
                : subject.alternativeNames().stream().map(GeneralName::toString).collect(Collectors.joining(","));
        String file = name.replaceAll("[^A-Za-z0-9.-]+", "-");
        return List.of(
                "Check that the camera's date and time are right, best by NTP: a certificate counts only within its"
                        + " validity.",
                "Solution 1, the camera's own authority, is the least safe, as its key is in the firmware: under Setting,"
                        + " System, Maintenance, Import/Export Configuration, click Export for its certificate cacert.crt.",
                "For solution 1 import cacert.crt into the clients as a trusted root authority (on Windows: Local Machine,"
                        + " Trusted Root Certification Authorities), and restart the camera whenever its IP address has"
                        + " changed; it makes its certificate at each start, for the address that it has then.",
                "Solution 2, an authority of your own with a key made outside: openssl req -new -newkey rsa:2048 -nodes"
                        + " -keyout " + file + ".key -out " + file + ".csr -subj \"/CN=" + name
                        + "\" -addext \"subjectAltName=" + names + "\"; this key is for this camera alone.",
                "Solution 3, a request made on the camera: under Setting, System, Security, HTTPS Certificate, enter "
                        + name + " as Common Name, click Create, then Export, and save certreq.pem as " + file
                        + ".csr.",
                "Never use a request of one camera for another: the private key stays in the camera that made it, and a"
                        + " factory reset or a new request deletes it.",
                "For solutions 2 and 3 have " + file + ".csr signed with the subject alternative name " + names
                        + ", and save the answer as " + file + ".crt.",
                "Under Setting, System, Security, HTTPS Certificate, select " + file + ".crt (for solution 2 also "
                        + file + ".key) and click Upload; then delete the copy of the key outside.",
                "Import the root of the authority that signed it into the clients; the camera's cacert.crt vouches for"
                        + " this certificate no longer.",
                "Give the camera the address that the certificate names, if it has another.",
                "Open https://" + address() + "/ in a new browser window: certificate details must show "
                        + names.replace(",", ", ") + " and a validity that contains today.",
                "Observe the fleet again: the certificate that is served must be the new one.");
    }

    private String address() {
        String host = endpoint.host();
        String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return endpoint.httpsPort() == 443 ? literal : literal + ":" + endpoint.httpsPort();
    }
}
