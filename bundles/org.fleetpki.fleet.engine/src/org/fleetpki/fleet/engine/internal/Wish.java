// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DesiredState;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;

/**
 * What a policy wants of one device.
 *
 * @param subject whom the certificate shall name
 * @param state the same and the HTTPS mode, in words
 * @param refusal why the policy cannot be kept for this device, as a sentence; empty if it can
 */
record Wish(CertificateSubject subject, DesiredState state, String refusal) {

    static Wish of(Policy policy, DeviceSpec device) {
        try {
            Optional<String> ip = ip(device);
            Optional<String> dns = dns(device);
            Optional<String> commonName = commonName(policy.commonName(), ip, dns);
            List<GeneralName> names = names(policy.names(), ip, dns);
            if (commonName.isEmpty()) {
                return refused(policy, missing("common name", policy.commonName(), device));
            }
            if (names.isEmpty()) {
                return refused(policy, missing("alternative names", policy.names(), device));
            }
            if (policy.https() == HttpsMode.HTTP_ONLY) {
                return refused(
                        policy,
                        "The HTTPS mode http-only leaves no HTTPS to serve a certificate; ask for"
                                + " http-and-https or https-only.");
            }
            return granted(policy, commonName.get(), names);
        } catch (IllegalArgumentException e) {
            return refused(policy, "A name of the device cannot be certified: " + e.getMessage() + ".");
        }
    }

    /** Whom a plan says that a certificate shall name. */
    static CertificateSubject subject(DesiredState state) {
        return new CertificateSubject(
                new X500Principal(state.subject()),
                state.names().stream().map(GeneralName::parse).toList());
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }

    /** The address: where it is reached if that is one, else the one that people use for it. */
    private static Optional<String> ip(DeviceSpec device) {
        return GeneralName.isIpLiteral(device.host()) ? Optional.of(device.host()) : device.address();
    }

    /** The host name: the one that people use for it, else where it is reached if that is one. */
    private static Optional<String> dns(DeviceSpec device) {
        return device.hostName()
                .or(() -> GeneralName.isIpLiteral(device.host()) ? Optional.empty() : Optional.of(device.host()));
    }

    private static Optional<String> commonName(Policy.Naming naming, Optional<String> ip, Optional<String> dns) {
        return switch (naming) {
            case IP -> ip;
            case HOSTNAME -> dns;
            case BOTH -> dns.or(() -> ip);
        };
    }

    private static List<GeneralName> names(Policy.Naming naming, Optional<String> ip, Optional<String> dns) {
        List<GeneralName> names = new ArrayList<>();
        if (naming != Policy.Naming.IP) {
            dns.map(GeneralName.Dns::new).ifPresent(names::add);
        }
        if (naming != Policy.Naming.HOSTNAME) {
            ip.map(GeneralName::ofHost).ifPresent(names::add);
        }
        return names;
    }

    private static String missing(String what, Policy.Naming naming, DeviceSpec device) {
        String wanted = naming == Policy.Naming.HOSTNAME ? "a host name" : "an IP address";
        String key = naming == Policy.Naming.HOSTNAME ? "hostName" : "address";
        return "The policy asks for " + wanted + " as " + what + " and the fleet file tells none for " + device.host()
                + "; add '" + key + "' to the device.";
    }

    private static Wish granted(Policy policy, String commonName, List<GeneralName> names) {
        String text = "CN=" + Rdn.escapeValue(commonName)
                + (policy.organization().isBlank() ? "" : ",O=" + Rdn.escapeValue(policy.organization()));
        X500Principal name = new X500Principal(text);
        return new Wish(
                new CertificateSubject(name, names),
                new DesiredState(
                        name.getName(),
                        names.stream().map(GeneralName::toString).toList(),
                        policy.https()),
                "");
    }

    private static Wish refused(Policy policy, String sentence) {
        return new Wish(
                new CertificateSubject(new X500Principal(""), List.of()),
                new DesiredState("", List.of(), policy.https()),
                sentence);
    }
}
