// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Arrays;

/** Ways in which a device is found. */
public enum DiscoveryMethod {
    /** OASIS WS-Discovery, by which ONVIF devices answer. */
    WS_DISCOVERY("ws-discovery"),
    /** DNS-SD over multicast DNS (RFC 6762, RFC 6763). */
    MDNS("mdns"),
    /** The Simple Service Discovery Protocol of UPnP. */
    SSDP("ssdp"),
    /** By knocking at its address. */
    ADDRESS("address");

    private final String id;

    DiscoveryMethod(String id) {
        this.id = id;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /**
     * Find a way by its {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DiscoveryMethod parse(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown way of discovery '" + id + "'; known are ws-discovery, mdns, ssdp, address"));
    }
}
