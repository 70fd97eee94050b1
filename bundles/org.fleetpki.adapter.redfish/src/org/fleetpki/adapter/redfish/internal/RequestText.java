// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/**
 * A certificate request of a device (PKCS #10), read as far as the adapter must know it.
 *
 * @param pem as the device wrote it
 * @param parsed what stands in it
 */
record RequestText(String pem, ParsedRequest parsed) {

    private static final Pattern ARMOUR = Pattern.compile(
            "-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----(.*?)-----END (?:NEW )?CERTIFICATE REQUEST-----",
            Pattern.DOTALL);

    static RequestText read(String pem) throws DeviceException {
        Matcher matcher = ARMOUR.matcher(pem);
        try {
            if (matcher.find()) {
                byte[] der = Base64.getMimeDecoder().decode(matcher.group(1));
                return new RequestText(pem, ParsedRequest.parse(der));
            }
        } catch (IllegalArgumentException | Asn1Exception e) {
            throw new DeviceException(new Failure.Unexpected("a certificate request in PEM", "a damaged one"), e);
        }
        throw new DeviceException(new Failure.Unexpected("a certificate request in PEM", "an answer without one"));
    }

    /** Whether all these names are in it, each as what it is: how an IP address must be asked for differs. */
    boolean names(List<GeneralName> wanted) {
        List<String> names = new ArrayList<>();
        try {
            for (Extension extension : parsed.requestedExtensions()) {
                if (extension.value() instanceof SubjectAlternativeName alternative) {
                    alternative.names().forEach(name -> parse(name.toString()).ifPresent(names::add));
                }
            }
        } catch (Asn1Exception e) {
            return false;
        }
        return names.containsAll(wanted.stream().map(GeneralName::toString).toList());
    }

    private static Optional<String> parse(String text) {
        try {
            return Optional.of(GeneralName.parse(text).toString());
        } catch (IllegalArgumentException e) {
            // a name of a kind that nobody asks a device for
            return Optional.empty();
        }
    }
}
