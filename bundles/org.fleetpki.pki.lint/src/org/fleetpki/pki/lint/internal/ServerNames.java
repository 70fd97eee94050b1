// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;

/**
 * The names by which a certificate may be found to fit a server, as they stand there, fit to be compared or not.
 *
 * @param dns dNSName entries, in lower case
 * @param ip octets of the iPAddress entries
 * @param common common names of the subject
 */
public record ServerNames(List<String> dns, List<Octets> ip, List<String> common) {

    /** Read them. @throws Asn1Exception if the alternative names do not parse */
    public static ServerNames of(ParsedCertificate certificate) throws Asn1Exception {
        Optional<SubjectAlternativeName> alternatives = certificate.find(SubjectAlternativeName.class);
        List<EncodedGeneralName> names =
                alternatives.isPresent() ? alternatives.get().names() : List.of();
        return new ServerNames(
                names.stream()
                        .filter(name -> name.kind() == EncodedGeneralName.Kind.DNS)
                        .map(name -> name.text().toLowerCase(Locale.ROOT))
                        .toList(),
                names.stream()
                        .filter(name -> name.kind() == EncodedGeneralName.Kind.IP)
                        .map(EncodedGeneralName::content)
                        .toList(),
                certificate.subject().texts(OidNames.COMMON_NAME));
    }

    /** Whether an address, in any spelling, is among the iPAddress entries. */
    public boolean hasIp(InetAddress address) {
        return ip.contains(Octets.of(address.getAddress()));
    }
}
