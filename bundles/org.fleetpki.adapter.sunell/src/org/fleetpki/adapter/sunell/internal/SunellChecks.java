// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;

/**
 * Why a browser shows "not secure" for a Sunell camera: the questions 1 to 5 of the maker's FAQ on HTTPS certificates, as
 * checks. It looks at nothing but what it is given.
 */
final class SunellChecks {

    private final Sight sight;
    private final List<Finding> findings = new ArrayList<>();

    private SunellChecks(Sight sight) {
        this.sight = sight;
    }

    /** Everything that can be said, gravest first. */
    static List<Finding> of(Sight sight) {
        SunellChecks checks = new SunellChecks(sight);
        checks.lostKey();
        checks.names();
        checks.builtIn();
        checks.shared();
        checks.validity();
        checks.waiting();
        checks.shown();
        return checks.findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Question 1: the address has changed since the certificate was made; or it never named the camera. */
    private void names() {
        List<GeneralName> names = NamesOf.certificate(sight.leaf());
        if (NamesOf.contain(names, sight.host())) {
            return;
        }
        String named = names.isEmpty() ? "no address at all" : list(names);
        if (sight.isFromBuiltIn()) {
            add(
                    "sunell-address-changed",
                    Severity.ERROR,
                    "The camera is reached by " + sight.host() + ", and its certificate names " + named
                            + ": the camera makes its certificate when it starts, for the address that it has then.",
                    "Restart the camera; it then makes a certificate for its present address.");
        } else {
            add(
                    "sunell-name-mismatch",
                    Severity.ERROR,
                    "The camera is reached by " + sight.host() + ", and the certificate that was uploaded names "
                            + named + ".",
                    "Have a certificate issued whose subject alternative name is the camera's IP address or DNS name,"
                            + " or give the camera the address that its certificate names.");
        }
        if (!sight.addresses().isEmpty() && !sight.addresses().contains(sight.host())) {
            add(
                    "sunell-other-address",
                    Severity.NOTICE,
                    "The camera itself believes to have the address " + String.join(", ", sight.addresses()) + ".",
                    "If an address translator stands in between, certify the name that clients use.");
        }
    }

    /** Question 2: an own certificate is in place, so that the built-in authority vouches for nothing. */
    private void builtIn() {
        if (sight.authority().isPresent() && !sight.isFromBuiltIn()) {
            add(
                    "sunell-own-certificate",
                    Severity.NOTICE,
                    "The camera serves a certificate that was uploaded, issued by "
                            + sight.leaf().getIssuerX500Principal().getName()
                            + "; its built-in authority did not sign it.",
                    "Clients need the root of that issuer; importing the built-in authority's cacert.crt helps nothing.");
        } else if (sight.isFromBuiltIn()) {
            add(
                    "sunell-built-in-authority",
                    Severity.NOTICE,
                    "The camera serves a certificate of its built-in authority, whose private key is in the camera's"
                            + " firmware.",
                    "Import cacert.crt into the clients, or better: give the camera a certificate of your own authority,"
                            + " as whoever has the firmware may have that key.");
        }
    }

    /** Question 3, second part: after a factory reset the key is gone, and the certificate with it. */
    private void lostKey() {
        if (sight.known().installed().filter(own -> !own.equals(sight.leaf())).isEmpty()) {
            return;
        }
        if (sight.isFromBuiltIn()) {
            add(
                    "sunell-key-lost",
                    Severity.ERROR,
                    "The certificate that was installed is not served, but one of the built-in authority: the camera was reset,"
                            + " which deletes the private key, or it never took the certificate.",
                    "Make a new request on the camera and have a new certificate issued; the old certificate belongs to"
                            + " the deleted key and is worthless now.");
        } else {
            add(
                    "sunell-replaced",
                    Severity.WARNING,
                    "The camera serves another certificate than the one that was installed.",
                    "Find out who uploaded it, or install the right one again.");
        }
    }

    /** Questions 3 and 4: one certificate for several devices works only if its key was made outside. */
    private void shared() {
        if (sight.known().elsewhere().contains(Fingerprint.of(sight.leaf()))) {
            add(
                    "sunell-shared-certificate",
                    Severity.WARNING,
                    "Another device serves the same certificate, so both have the same private key.",
                    "Give each device a key of its own. Where one certificate must serve several, its key is made outside,"
                            + " never by a request on a camera, and uploaded with it to each.");
        }
        List<GeneralName> others = NamesOf.certificate(sight.leaf()).stream()
                .filter(name -> name instanceof GeneralName.Ip)
                .filter(name -> !name.value().equals(sight.host()))
                .filter(name -> !sight.addresses().contains(name.value()))
                .toList();
        if (!others.isEmpty() && NamesOf.contain(NamesOf.certificate(sight.leaf()), sight.host())) {
            add(
                    "sunell-names-others",
                    Severity.NOTICE,
                    "The certificate also names " + list(others) + ", which this camera does not have.",
                    "If it is meant for several devices, its key is in all of them; one certificate for each is safer.");
        }
    }

    /** The clock of the camera has to be within the validity, by the first and the second solution alike. */
    private void validity() {
        Instant begin = sight.leaf().getNotBefore().toInstant();
        Instant end = sight.leaf().getNotAfter().toInstant();
        sight.clock().ifPresent(now -> {
            if (now.isBefore(begin) || now.isAfter(end)) {
                add(
                        "sunell-clock",
                        Severity.ERROR,
                        "The camera's clock shows " + now + ", and its certificate is valid from " + begin + " to "
                                + end + ".",
                        now.isBefore(begin)
                                ? "Set the camera's clock, best by NTP."
                                : "Set the camera's clock if it is wrong; otherwise the certificate has expired, and the"
                                        + " camera needs a new one.");
            }
        });
    }

    /** The third solution, half done. */
    private void waiting() {
        if (sight.requestWaiting()) {
            add(
                    "sunell-request-waiting",
                    Severity.NOTICE,
                    "The camera waits for the certificate of a request that it made; only the answer to exactly this"
                            + " request belongs to its key.",
                    "Upload that answer. A new request, or a factory reset, makes it worthless.");
        }
    }

    /** Question 5: what to look at in a browser. */
    private void shown() {
        add(
                "sunell-served",
                Severity.NOTICE,
                "The camera serves a certificate for " + list(NamesOf.certificate(sight.leaf())) + ", valid until "
                        + sight.leaf().getNotAfter().toInstant() + ", SHA-256 "
                        + Fingerprint.of(sight.leaf()).hex() + ".",
                "A browser shows the same under the sign before the address, certificate details: the address has to be"
                        + " in the certificate, and the date within its validity.");
    }

    private void add(String code, Severity severity, String message, String remedy) {
        findings.add(new Finding(code, severity, message, remedy));
    }

    private static String list(List<GeneralName> names) {
        return names.isEmpty()
                ? "no name"
                : names.stream().map(GeneralName::value).collect(Collectors.joining(", "));
    }
}
