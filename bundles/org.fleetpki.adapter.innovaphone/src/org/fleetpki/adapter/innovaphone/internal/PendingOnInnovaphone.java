// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.innovaphone.CertificateInfo;

/** Requests that wait, are being made, or failed; a failed one blocks its place until it is deleted. */
record PendingOnInnovaphone(CertificateModule module) implements PendingRequests {

    @Override
    public List<String> limits() {
        return List.of(
                "A request is deleted with its private key, for good: certificates that were or will be issued for"
                        + " it are worthless then.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public List<Pending> pending() throws DeviceException {
        CertificateInfo info = module.info();
        List<Pending> all = new ArrayList<>();
        for (String target : targets(info)) {
            if (info.error(target).isPresent()) {
                all.add(new Pending(
                        target, State.FAILED, new byte[0], info.error(target).get()));
            } else if (info.busy().contains(target)) {
                all.add(new Pending(target, State.MAKING, new byte[0], ""));
            } else {
                all.add(new Pending(target, State.READY, module.request(target).orElse(new byte[0]), ""));
            }
        }
        return all;
    }

    @Override
    public void delete(String id) throws DeviceException {
        if (!targets(module.info()).contains(id)) {
            throw new DeviceException(
                    new Failure.Rejected("delete the request for '" + id + "'", "no request of that name waits there"));
        }
        module.deleteRequest(id);
    }

    private static Set<String> targets(CertificateInfo info) {
        Set<String> targets = new TreeSet<>(info.requests());
        targets.addAll(info.busy());
        targets.addAll(info.errors().keySet());
        return targets;
    }
}
