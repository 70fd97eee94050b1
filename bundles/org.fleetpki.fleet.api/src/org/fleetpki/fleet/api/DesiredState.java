// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.util.List;
import org.fleetpki.device.api.HttpsMode;

/**
 * What a plan wants a device to be, in words that can be stored and compared.
 *
 * @param subject the distinguished name (RFC 4514)
 * @param names alternative names, as {@code DNS:…} and {@code IP:…}
 * @param https how the web interface shall be open
 */
public record DesiredState(String subject, List<String> names, HttpsMode https) {

    public DesiredState {
        names = List.copyOf(names);
    }
}
