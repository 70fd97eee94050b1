// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.util.List;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;

/** The pairs in our folder, and the one in use. */
record StoreOnHost(Pairs pairs) implements CertificateStore {

    private static final String OURS = "fleetpki-";

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return pairs.list().stream()
                .map(pair -> new StoredCertificate(
                        pair.id(), pair.leaf(), pair.id().startsWith(OURS) ? Origin.OURS : Origin.OTHER))
                .toList();
    }

    @Override
    public void delete(String id) throws DeviceException {
        String action = "delete '" + id + "'";
        if (pairs.list().stream().anyMatch(pair -> pair.used() && pair.id().equals(id))) {
            throw new DeviceException(new Failure.Rejected(action, "it is in use"));
        }
        pairs.onPair(Script.DELETE, action, id, List.of(), new byte[0], Shell.SHORT);
    }
}
