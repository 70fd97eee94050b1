// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A fleet file, read and checked.
 *
 * @param source the file
 * @param name the fleet's name
 * @param policy what its certificates shall be like
 * @param devices its devices, in the order of the file; ids are unique
 * @param makerAuthorities what the chains of certificates end at that makers put into devices; for {@link
 *     Policy.FirstContact#FACTORY}
 * @param trustRules which devices have to trust which others
 */
public record FleetSpec(
        Path source,
        String name,
        Policy policy,
        List<DeviceSpec> devices,
        List<X509Certificate> makerAuthorities,
        List<TrustRule> trustRules) {

    public FleetSpec {
        devices = List.copyOf(devices);
        makerAuthorities = List.copyOf(makerAuthorities);
        trustRules = List.copyOf(trustRules);
    }

    /** A fleet that says nothing of the trust between its devices. */
    public FleetSpec(
            Path source, String name, Policy policy, List<DeviceSpec> devices, List<X509Certificate> makerAuthorities) {
        this(source, name, policy, devices, makerAuthorities, List.of());
    }

    /** A fleet that trusts no maker. */
    public FleetSpec(Path source, String name, Policy policy, List<DeviceSpec> devices) {
        this(source, name, policy, devices, List.of());
    }
}
