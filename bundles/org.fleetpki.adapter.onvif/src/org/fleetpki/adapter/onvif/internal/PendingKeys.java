// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.onvif.AdvancedKeys.Key;
import org.fleetpki.pki.api.CertificateSubject;

/**
 * Keys of ours without a certificate, as a run that broke off leaves them. ONVIF devices keep no requests; one is written
 * when it is asked for, and here names only the key.
 */
record PendingKeys(Keystore keystore, KeyMaking making) implements PendingRequests {

    private static final byte[] NONE = {};

    @Override
    public List<Pending> pending() throws DeviceException {
        List<Pending> all = new ArrayList<>();
        for (Key key : keystore.read().pending()) {
            if (Aliases.isOurs(key.alias())) {
                all.add(pending(key));
            }
        }
        return all;
    }

    private Pending pending(Key key) {
        return switch (key.status()) {
            case GENERATING -> new Pending(key.alias(), State.MAKING, NONE, "");
            case CORRUPT, OTHER -> new Pending(key.alias(), State.FAILED, NONE, "the key is broken");
            case OK -> {
                CertificateSubject subject = new CertificateSubject(new X500Principal("CN=" + key.alias()), List.of());
                try {
                    byte[] request = CsrOnKeystore.request(keystore, making, key.id(), Optional.empty(), subject);
                    yield new Pending(key.alias(), State.READY, request, "");
                } catch (DeviceException e) {
                    yield new Pending(key.alias(), State.FAILED, NONE, e.getMessage());
                }
            }
        };
    }

    @Override
    public void delete(String id) throws DeviceException {
        Key key = keystore.read()
                .pendingKey(id)
                .orElseThrow(() -> new DeviceException(
                        new Failure.Rejected("delete the request '" + id + "'", "it has none of that name")));
        keystore.security().keys().delete(key.id());
    }
}
