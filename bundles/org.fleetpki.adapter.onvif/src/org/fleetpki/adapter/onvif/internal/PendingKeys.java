// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.adapter.onvif.internal.Keystore.Content;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.device.onvif.AdvancedKeys.Key;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * Keys of ours that wait for their certificates. ONVIF devices keep no requests: one is written when it is asked for, and
 * here it has the name of the self-signed certificate that stands in, without alternative names.
 */
record PendingKeys(Keystore keystore, KeyMaking making, StoreOnKeystore store) implements PendingRequests {

    private static final byte[] NONE = {};

    @Override
    public List<Pending> pending() throws DeviceException {
        Content content = keystore.read();
        List<Pending> all = new ArrayList<>();
        for (Entry entry : content.entries()) {
            if (Aliases.isOurs(entry.id())
                    && entry.isWaiting()
                    && entry.certificate().isPresent()) {
                X500Principal name = entry.certificate().get().getSubjectX500Principal();
                Optional<KeyType> type = KeyType.of(entry.certificate().get().getPublicKey());
                all.add(ready(entry.id(), entry.keyId(), type, name));
            }
        }
        for (Key key : content.bare()) {
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
            case OK -> ready(key.alias(), key.id(), Optional.empty(), new X500Principal("CN=" + key.alias()));
        };
    }

    private Pending ready(String id, String keyId, Optional<KeyType> type, X500Principal name) {
        try {
            CertificateSubject subject = new CertificateSubject(name, List.of());
            return new Pending(id, State.READY, CsrOnKeystore.request(keystore, making, keyId, type, subject), "");
        } catch (DeviceException e) {
            return new Pending(id, State.FAILED, NONE, e.getMessage());
        }
    }

    @Override
    public void delete(String id) throws DeviceException {
        Content content = keystore.read();
        boolean waits = content.entry(id).filter(Entry::isWaiting).isPresent();
        if (!waits && content.bareKey(id).isEmpty()) {
            throw new DeviceException(
                    new Failure.Rejected("delete the request '" + id + "'", "it has none of that name"));
        }
        store.delete(id);
    }
}
