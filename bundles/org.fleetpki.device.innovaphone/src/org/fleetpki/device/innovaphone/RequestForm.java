// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;

/**
 * The form by which a device makes a key with a request or a self-signed certificate: {@code servercert-create}. It has
 * one place for each of six attributes of the name, three for DNS names and two for IP addresses.
 *
 * @param target the place: {@link #DEVICE}, or the domain name of an application certificate
 * @param key the length as {@link Keys#name} writes it, or the word for keeping the old key
 * @param signature such as {@code SHA256}
 */
public record RequestForm(String target, String key, String signature) {

    /** The place of the device's own certificate. */
    public static final String DEVICE = "device";

    /** The hash that costs least of those that are still good. */
    public static final String SHA256 = "SHA256";

    public static final int DNS_PLACES = 3;
    public static final int IP_PLACES = 2;

    private static final String COMMAND = "servercert-create";
    private static final List<String> ATTRIBUTES = List.of("CN", "OU", "O", "L", "ST", "C");

    /** The form for a request. */
    public ModuleCommand request(CertificateSubject subject) throws DeviceException {
        return command("Signing request", List.of(), subject);
    }

    /**
     * The form for another type of certificate.
     *
     * @param more arguments that belong to the type
     */
    public ModuleCommand command(String type, List<Argument> more, CertificateSubject subject) throws DeviceException {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.of("cmd", COMMAND));
        arguments.add(Argument.flag("redirect"));
        arguments.add(Argument.of("target", target));
        arguments.add(Argument.of("type", type));
        arguments.addAll(more);
        arguments.add(Argument.of("key", key));
        arguments.add(Argument.of("signature", signature));
        Map<String, String> attributes = attributes(subject.name());
        ATTRIBUTES.forEach(each ->
                arguments.add(Argument.of("dn-" + each.toLowerCase(Locale.ROOT), attributes.getOrDefault(each, ""))));
        places(arguments, "san-dns", DNS_PLACES, "DNS names", names(subject, GeneralName.Dns.class));
        places(arguments, "san-ip", IP_PLACES, "IP addresses", names(subject, GeneralName.Ip.class));
        return new ModuleCommand("X509", COMMAND, arguments);
    }

    private static Map<String, String> attributes(X500Principal name) throws DeviceException {
        Map<String, String> found = new HashMap<>();
        try {
            for (Rdn rdn : new LdapName(name.getName(X500Principal.RFC2253)).getRdns()) {
                String type = rdn.getType().toUpperCase(Locale.ROOT);
                if (rdn.size() > 1 || !ATTRIBUTES.contains(type) || !(rdn.getValue() instanceof String text)) {
                    throw none("place for '" + rdn + "'", "a name in it has only " + String.join(", ", ATTRIBUTES));
                }
                if (found.put(type, text) != null) {
                    throw none("place for a second " + type, "a name in it has each attribute once");
                }
            }
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("the JDK writes names that it cannot read: " + name, e);
        }
        return found;
    }

    private static List<String> names(CertificateSubject subject, Class<? extends GeneralName> kind)
            throws DeviceException {
        List<String> found = new ArrayList<>();
        for (GeneralName name : subject.alternativeNames()) {
            if (kind.isInstance(name)) {
                found.add(name.value());
            } else if (!(name instanceof GeneralName.Dns || name instanceof GeneralName.Ip)) {
                throw none("place for '" + name + "'", "its requests take DNS names and IP addresses only");
            }
        }
        return found;
    }

    private static void places(List<Argument> arguments, String argument, int places, String what, List<String> names)
            throws DeviceException {
        if (names.size() > places) {
            throw none("place for " + names.size() + " " + what, "its requests take " + places + " of them");
        }
        for (int i = 0; i < places; i++) {
            arguments.add(Argument.of(argument, i < names.size() ? names.get(i) : ""));
        }
    }

    private static DeviceException none(String function, String detail) {
        return new DeviceException(new Failure.Unsupported(function, detail));
    }
}
