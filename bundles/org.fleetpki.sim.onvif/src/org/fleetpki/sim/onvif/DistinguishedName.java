// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Reads a subject's name from the elements that the Advanced Security service has for it. */
final class DistinguishedName {

    private static final Map<String, ASN1ObjectIdentifier> TYPES = Map.ofEntries(
            Map.entry("Country", BCStyle.C),
            Map.entry("Organization", BCStyle.O),
            Map.entry("OrganizationalUnit", BCStyle.OU),
            Map.entry("DistinguishedNameQualifier", BCStyle.DN_QUALIFIER),
            Map.entry("StateOrProvinceName", BCStyle.ST),
            Map.entry("CommonName", BCStyle.CN),
            Map.entry("SerialNumber", BCStyle.SERIALNUMBER),
            Map.entry("Locality", BCStyle.L),
            Map.entry("Title", BCStyle.T),
            Map.entry("Surname", BCStyle.SURNAME),
            Map.entry("GivenName", BCStyle.GIVENNAME),
            Map.entry("Initials", BCStyle.INITIALS),
            Map.entry("Pseudonym", BCStyle.PSEUDONYM),
            Map.entry("GenerationQualifier", BCStyle.GENERATION));

    private DistinguishedName() {}

    /** Read it; the parts come in the order of the request. */
    static X500Name read(Arguments subject) throws Fault {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        List<String> done = new ArrayList<>();
        for (String name : subject.names()) {
            if (!done.contains(name)) {
                done.add(name);
                for (Arguments part : subject.all(name)) {
                    add(builder, name, part);
                }
            }
        }
        return builder.build();
    }

    private static void add(X500NameBuilder builder, String name, Arguments part) throws Fault {
        try {
            switch (name) {
                case "GenericAttribute" ->
                    builder.addRDN(type(part), BCStyle.INSTANCE.stringToValue(type(part), part.text("Value")));
                case "MultiValuedRDN" -> {
                    List<AttributeTypeAndValue> all = new ArrayList<>();
                    for (Arguments one : part.all("Attribute")) {
                        all.add(new AttributeTypeAndValue(
                                type(one), BCStyle.INSTANCE.stringToValue(type(one), one.text("Value"))));
                    }
                    builder.addMultiValuedRDN(all.toArray(AttributeTypeAndValue[]::new));
                }
                case "anyAttribute" -> {
                    for (Arguments component : part.all("DomainComponent")) {
                        builder.addRDN(BCStyle.DC, value("DomainComponent", component));
                    }
                }
                default -> {
                    if (!TYPES.containsKey(name)) {
                        throw Fault.invalid("InvalidSubject", "A subject has no " + name);
                    }
                    builder.addRDN(TYPES.get(name), value(name, part));
                }
            }
        } catch (RuntimeException e) {
            // What the library says of values that it cannot encode.
            throw Fault.invalid("InvalidSubject", name + " cannot be encoded");
        }
    }

    private static String value(String name, Arguments part) throws Fault {
        String value = part.text();
        if (value.isEmpty() || name.equals("Country") && !value.matches("[A-Za-z]{2}")) {
            throw Fault.invalid("InvalidSubject", "'" + value + "' is no " + name);
        }
        return value;
    }

    private static ASN1ObjectIdentifier type(Arguments attribute) throws Fault {
        return new ASN1ObjectIdentifier(attribute.text("Type"));
    }
}
