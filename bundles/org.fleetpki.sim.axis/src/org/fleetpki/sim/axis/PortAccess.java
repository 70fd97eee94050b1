// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings of IEEE 802.1X for the wired interface.
 *
 * @param enabled whether it is on
 * @param mode such as {@code WPA-Enterprise-EAPTLS}
 * @param identity the user name
 * @param eapol the version of EAPOL
 * @param certificate the alias of the certificate; empty for none
 * @param authorities aliases of the authorities that are trusted
 */
record PortAccess(
        boolean enabled, String mode, String identity, String eapol, String certificate, List<String> authorities) {

    /** As in a new device. */
    static final PortAccess OFF = new PortAccess(false, "WPA-Enterprise-EAPTLS", "", "EAPoLv1", "", List.of());

    PortAccess {
        authorities = List.copyOf(authorities);
    }

    boolean uses(String alias) {
        return certificate.equals(alias) || authorities.contains(alias);
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("enabled", enabled)
                .put("mode", mode)
                .put("identity", identity)
                .put("eapolVersion", eapol)
                .put("certClient", certificate);
        node.set("certsCA", Json.array(authorities));
        return node;
    }

    /** Reads what {@link #json} wrote, or a request of the same form; what it does not say is as in a new device. */
    static PortAccess of(JsonNode node) {
        List<String> authorities = new ArrayList<>();
        node.path("certsCA").forEach(alias -> authorities.add(alias.asString()));
        return new PortAccess(
                node.path("enabled").asBoolean(false),
                node.path("mode").asString(OFF.mode),
                node.path("identity").asString(OFF.identity),
                node.path("eapolVersion").asString(OFF.eapol),
                node.path("certClient").asString(OFF.certificate),
                authorities);
    }
}
