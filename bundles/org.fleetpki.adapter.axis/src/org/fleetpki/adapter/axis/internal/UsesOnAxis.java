// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fleetpki.device.api.CertificateUse;
import org.fleetpki.device.api.CertificateUse.Kind;
import org.fleetpki.device.api.CertificateUses;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * What the services of the device use, by its certificate sets.
 *
 * @param sets the interface
 * @param names the sets of this device
 * @param client to look whether a certificate is there
 */
record UsesOnAxis(CertificateSets sets, Set<String> names, CertificateClient client) implements CertificateUses {

    private static final Map<String, Kind> KINDS = kinds();

    UsesOnAxis {
        names = Set.copyOf(names);
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<String> limits() {
        return List.of("Networks by IEEE 802.1X are given another certificate here, and not set up.");
    }

    @Override
    public List<Assignment> assignments() throws DeviceException {
        List<Assignment> all = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            for (String id : sets.read(name).certificates()) {
                all.add(new Assignment(CertificateUse.of(KINDS.get(name)), id));
            }
        }
        return all;
    }

    @Override
    public Set<CertificateUse> assignable() {
        Set<CertificateUse> uses = new LinkedHashSet<>();
        // the web server restarts and must be looked at afterwards, which is what the HTTPS settings are for
        names.stream()
                .filter(name -> !name.equals(CertificateSets.WEB_SERVER))
                .sorted()
                .forEach(name -> uses.add(CertificateUse.of(KINDS.get(name))));
        return uses;
    }

    @Override
    public void assign(CertificateUse use, String certificateId) throws DeviceException {
        Optional<String> set = names.stream()
                .filter(name -> assignable().contains(use) && KINDS.get(name) == use.kind())
                .findFirst();
        if (set.isEmpty()) {
            throw new DeviceException(new Failure.Unsupported(
                    "certificate to choose for " + use.kind(), "it has no certificate set for it"));
        }
        if (client.certificates().stream().noneMatch(stored -> stored.id().equals(certificateId))) {
            throw new DeviceException(new Failure.Rejected(
                    "use '" + certificateId + "' for " + use.kind(), "it has no certificate of that name"));
        }
        sets.write(set.get(), sets.read(set.get()).using(certificateId));
    }

    private static Map<String, Kind> kinds() {
        ProfileData data = ProfileData.read("certificate-sets.properties");
        Map<String, Kind> kinds = new TreeMap<>();
        data.list("sets").forEach(name -> kinds.put(name, Kind.valueOf(data.text(name))));
        return kinds;
    }
}
