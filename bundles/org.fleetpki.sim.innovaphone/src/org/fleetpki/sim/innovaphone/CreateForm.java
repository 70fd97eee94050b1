// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Parameters;

/** The form for a request or a certificate that the device signs by itself. */
final class CreateForm {

    private static final String REQUEST = "Signing request";
    private static final int DNS_FIELDS = 3;
    private static final int IP_FIELDS = 2;

    private static final Map<String, KeyKind> KEYS =
            Map.of("1024-bit", KeyKind.RSA_1024, "2048-bit", KeyKind.RSA_2048, "4096-bit", KeyKind.RSA_4096);

    private static final Set<String> HASHES = Set.of("MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512");

    private static final Map<String, ASN1ObjectIdentifier> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("dn-c", BCStyle.C);
        FIELDS.put("dn-st", BCStyle.ST);
        FIELDS.put("dn-l", BCStyle.L);
        FIELDS.put("dn-o", BCStyle.O);
        FIELDS.put("dn-ou", BCStyle.OU);
        FIELDS.put("dn-cn", BCStyle.CN);
    }

    private final Names names;
    private final Parameters fields;

    CreateForm(Names names, Parameters fields) {
        this.names = names;
        this.fields = fields;
    }

    /** @throws CommandException if a field cannot be used */
    KeyOrder read(Place place) throws CommandException {
        boolean selfSigned = fields.text("type").equals(names.get("create.self-signed"));
        if (!selfSigned && !fields.text("type").equals(REQUEST)) {
            throw new CommandException("unknown type");
        }
        String hash = fields.first("signature").orElse("SHA256");
        if (!HASHES.contains(hash)) {
            throw new CommandException("unknown signature");
        }
        return new KeyOrder(
                kind(place), hash, subject(), alternativeNames(), selfSigned ? Optional.of(years()) : Optional.empty());
    }

    private Optional<KeyKind> kind(Place place) throws CommandException {
        String key = fields.text("key");
        if (key.equals(names.get("create.reuse"))) {
            if (place.key().isEmpty()) {
                throw new CommandException("there is no key to reuse");
            }
            return Optional.empty();
        }
        if (!KEYS.containsKey(key)) {
            throw new CommandException("unknown key");
        }
        return Optional.of(KEYS.get(key));
    }

    private int years() throws CommandException {
        String years = fields.text(names.get("create.years"));
        if (!years.matches("[1-9]\\d?")) {
            throw new CommandException("the years of validity are missing");
        }
        return Integer.parseInt(years);
    }

    private X500Principal subject() throws CommandException {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        try {
            for (Map.Entry<String, ASN1ObjectIdentifier> field : FIELDS.entrySet()) {
                String value = fields.text(field.getKey());
                if (!value.isEmpty()) {
                    builder.addRDN(field.getValue(), value);
                }
            }
            return new X500Principal(builder.build().getEncoded());
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException("the distinguished name cannot be used");
        }
    }

    /** The form has so many fields; what comes after them is not there. */
    private List<GeneralName> alternativeNames() throws CommandException {
        List<GeneralName> all = new ArrayList<>();
        try {
            for (String name : fields.all("san-dns").stream().limit(DNS_FIELDS).toList()) {
                add(all, GeneralName.dNSName, name);
            }
            for (String address : fields.all("san-ip").stream().limit(IP_FIELDS).toList()) {
                add(all, GeneralName.iPAddress, address);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException("an alternative name cannot be used");
        }
        return all;
    }

    private static void add(List<GeneralName> all, int tag, String text) {
        if (!text.isEmpty()) {
            all.add(new GeneralName(tag, text));
        }
    }
}
