// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.NameRules;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Holds subject alternative names against the rules of a profile. */
final class NameCheck {

    static List<Finding> check(List<EncodedGeneralName> names, CertificateProfile profile) {
        List<Finding> findings = new ArrayList<>();
        NameRules rules = profile.rules().names().value();
        String quote = profile.rules().names().quote();
        if (names.isEmpty() && rules.least() > 0) {
            findings.add(Findings.error(
                    "no-alternative-names",
                    "There is no subject alternative name, so that no client would accept the certificate" + quote
                            + ".",
                    "Name the device's IP address or host name."));
        } else if (names.size() < rules.least()) {
            findings.add(Findings.error(
                    "too-few-alternative-names",
                    "There are " + names.size() + " subject alternative names, the profile " + profile.id() + " wants "
                            + rules.least() + quote + ".",
                    "Name the device in every way that clients know it by."));
        } else if (names.size() > rules.most()) {
            findings.add(Findings.error(
                    "too-many-alternative-names",
                    "There are " + names.size() + " subject alternative names, at most " + rules.most() + " are allowed"
                            + quote + ".",
                    "Name only this device."));
        }
        for (EncodedGeneralName name : names) {
            if (!rules.kinds().contains(name.kind())) {
                findings.add(Findings.error(
                        "alternative-name-not-allowed",
                        "The profile " + profile.id() + " allows no name of kind "
                                + name.kind().label() + ", such as " + name + quote + ".",
                        "Allowed are "
                                + rules.kinds().stream()
                                        .map(Kind::label)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + "."));
            }
        }
        return findings;
    }

    private NameCheck() {}
}
