// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.Set;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.onvif.OnvifNames;
import org.fleetpki.device.onvif.SubjectForm;
import org.fleetpki.pki.api.KeyType;

/**
 * What a fleet says of an ONVIF device beside its address.
 *
 * @param path where the device management service is
 * @param subject how the deprecated operations write a distinguished name, which the specification leaves open
 * @param keyType the kind of key that the deprecated operations make, which the device neither asks for nor tells before
 */
record Settings(String path, SubjectForm subject, KeyType keyType) {

    static final String PATH = "onvif.path";
    static final String SUBJECT = "onvif.subject";
    static final String KEY = "onvif.key";
    static final Set<String> NAMES = Set.of(PATH, SUBJECT, KEY);

    /** @throws IllegalArgumentException if a value is none that the setting can have */
    static Settings of(Endpoint endpoint) {
        String path = endpoint.settings().getOrDefault(PATH, OnvifNames.DEVICE_PATH);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(PATH + " begins with a slash, not '" + path + "'");
        }
        String form = endpoint.settings().getOrDefault(SUBJECT, "rfc4514");
        SubjectForm subject = switch (form) {
            case "rfc4514" -> SubjectForm.RFC4514;
            case "slashes" -> SubjectForm.SLASHES;
            default -> throw new IllegalArgumentException(SUBJECT + " is rfc4514 or slashes, not '" + form + "'");
        };
        return new Settings(path, subject, KeyType.parse(endpoint.settings().getOrDefault(KEY, KeyType.RSA_2048.id())));
    }
}
