// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.fleetpki.pki.api.GeneralName;

/** Subject alternative names (RFC 5280, 4.2.1.6) to and from their encoding. */
final class AlternativeNames {

    /**
     * The names that a TLS client compares. Left out are other kinds, and what stands in a {@code dNSName} without
     * being one, such as an IP address: no client matches it. To be called within {@link ForeignData}.
     */
    static List<GeneralName> read(GeneralNames names) throws UnknownHostException {
        List<GeneralName> read = new ArrayList<>();
        for (org.bouncycastle.asn1.x509.GeneralName name : names.getNames()) {
            if (name.getTagNo() == org.bouncycastle.asn1.x509.GeneralName.dNSName) {
                addDns(read, ASN1IA5String.getInstance(name.getName()).getString());
            } else if (name.getTagNo() == org.bouncycastle.asn1.x509.GeneralName.iPAddress) {
                addIp(read, ASN1OctetString.getInstance(name.getName()).getOctets());
            }
        }
        return read;
    }

    private static void addDns(List<GeneralName> read, String name) {
        try {
            read.add(new GeneralName.Dns(name));
        } catch (IllegalArgumentException e) {
            // not a name that a client could ask for
        }
    }

    /** An IPv4 address in IPv6 clothes becomes IPv4 in Java, yet clients compare octets: it matches no address. */
    private static void addIp(List<GeneralName> read, byte[] octets) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(octets);
        if (octets.length == 4 || address instanceof Inet6Address) {
            read.add(new GeneralName.Ip(address));
        }
    }

    /** Encode names in the order given. */
    static GeneralNames write(List<GeneralName> names) {
        return new GeneralNames(
                names.stream().map(AlternativeNames::write).toArray(org.bouncycastle.asn1.x509.GeneralName[]::new));
    }

    private static org.bouncycastle.asn1.x509.GeneralName write(GeneralName name) {
        return switch (name) {
            case GeneralName.Dns dns ->
                new org.bouncycastle.asn1.x509.GeneralName(org.bouncycastle.asn1.x509.GeneralName.dNSName, dns.name());
            case GeneralName.Ip ip ->
                new org.bouncycastle.asn1.x509.GeneralName(
                        org.bouncycastle.asn1.x509.GeneralName.iPAddress,
                        new DEROctetString(ip.address().getAddress()));
            case GeneralName.Email email ->
                new org.bouncycastle.asn1.x509.GeneralName(
                        org.bouncycastle.asn1.x509.GeneralName.rfc822Name, email.value());
            case GeneralName.Uri uri ->
                new org.bouncycastle.asn1.x509.GeneralName(
                        org.bouncycastle.asn1.x509.GeneralName.uniformResourceIdentifier, uri.value());
        };
    }

    private AlternativeNames() {}
}
