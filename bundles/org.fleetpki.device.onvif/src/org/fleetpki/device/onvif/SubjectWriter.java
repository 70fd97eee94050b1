// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.OidNames;
import org.w3c.dom.Element;

/**
 * A {@code tas:DistinguishedName}, which has an element for each usual attribute, in an order of its own: the order of the
 * name is the device's to choose.
 */
final class SubjectWriter {

    /** Elements by the attribute's type, in the order of the schema. */
    private static final Map<String, String> ELEMENTS = new LinkedHashMap<>();

    static {
        ELEMENTS.put(OidNames.COUNTRY, "Country");
        ELEMENTS.put(OidNames.ORGANIZATION, "Organization");
        ELEMENTS.put(OidNames.ORGANIZATIONAL_UNIT, "OrganizationalUnit");
        ELEMENTS.put("2.5.4.46", "DistinguishedNameQualifier");
        ELEMENTS.put("2.5.4.8", "StateOrProvinceName");
        ELEMENTS.put(OidNames.COMMON_NAME, "CommonName");
        ELEMENTS.put("2.5.4.5", "SerialNumber");
        ELEMENTS.put("2.5.4.7", "Locality");
        ELEMENTS.put("2.5.4.12", "Title");
        ELEMENTS.put("2.5.4.4", "Surname");
        ELEMENTS.put("2.5.4.42", "GivenName");
        ELEMENTS.put("2.5.4.43", "Initials");
        ELEMENTS.put("2.5.4.65", "Pseudonym");
        ELEMENTS.put("2.5.4.44", "GenerationQualifier");
    }

    private final OnvifCall call;

    SubjectWriter(OnvifCall call) {
        this.call = call;
    }

    void write(Element subject, X500Principal principal) {
        DistinguishedName name = DistinguishedName.of(principal);
        List<AttributeValue> single = name.parts().stream()
                .filter(part -> part.size() == 1)
                .map(List::getFirst)
                .toList();
        ELEMENTS.forEach((oid, element) -> single.stream()
                .filter(attribute -> attribute.oid().equals(oid))
                .forEach(attribute -> call.child(subject, element).setTextContent(attribute.text())));
        single.stream()
                .filter(attribute -> !ELEMENTS.containsKey(attribute.oid())
                        && !attribute.oid().equals(OidNames.DOMAIN_COMPONENT))
                .forEach(attribute -> generic(call.child(subject, "GenericAttribute"), attribute));
        name.parts().stream().filter(part -> part.size() > 1).forEach(part -> {
            Element several = call.child(subject, "MultiValuedRDN");
            part.forEach(attribute -> generic(call.child(several, "Attribute"), attribute));
        });
        List<AttributeValue> domain = single.stream()
                .filter(attribute -> attribute.oid().equals(OidNames.DOMAIN_COMPONENT))
                .toList();
        if (!domain.isEmpty()) {
            Element any = call.child(subject, "anyAttribute");
            domain.forEach(attribute -> call.child(any, "DomainComponent").setTextContent(attribute.text()));
        }
    }

    private void generic(Element element, AttributeValue attribute) {
        call.child(element, "Type").setTextContent(attribute.oid());
        call.child(element, "Value").setTextContent(attribute.text());
    }

    /** The extension with alternative names, into an element of type {@code tas:X509v3Extension}. */
    void alternativeNames(Element extension, List<GeneralName> names) {
        SubjectAlternativeName value = new SubjectAlternativeName(
                names.stream().map(SubjectWriter::encoded).toList());
        call.child(extension, "extnOID").setTextContent(SubjectAlternativeName.OID);
        call.child(extension, "critical").setTextContent("false");
        call.child(extension, "extnValue").setTextContent(OnvifCall.base64(value.encode()));
    }

    private static EncodedGeneralName encoded(GeneralName name) {
        return switch (name) {
            case GeneralName.Dns dns -> EncodedGeneralName.dns(dns.name());
            case GeneralName.Ip ip -> EncodedGeneralName.ip(ip.address().getAddress());
            case GeneralName.Email email -> EncodedGeneralName.email(email.address());
            case GeneralName.Uri uri -> EncodedGeneralName.uri(uri.uri().toASCIIString());
        };
    }
}
