// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.pki.api.Secret;

/** Passphrases in the key store, which open files that are uploaded (Advanced Security, section 5.2.5). */
public final class Passphrases {

    private final OnvifService service;

    Passphrases(OnvifService service) {
        this.service = service;
    }

    /**
     * A passphrase that nobody can read.
     *
     * @param id the device's own name for it
     * @param alias the name that was given to it; may be empty
     */
    public record Stored(String id, String alias) {}

    /** Give the device a passphrase. @return the device's own name for it */
    public String upload(Secret passphrase, String alias) throws DeviceException {
        OnvifCall call = service.call("UploadPassphrase", "take the passphrase '" + alias + "'");
        AdvancedKeys.secret(call, "Passphrase", passphrase);
        return call.optional("PassphraseAlias", alias).send().id("PassphraseID");
    }

    /** All of them, without what they are. */
    public List<Stored> all() throws DeviceException {
        List<Stored> all = new ArrayList<>();
        for (Answer each :
                service.call("GetAllPassphrases", "list its passphrases").send().all("PassphraseAttribute")) {
            all.add(new Stored(each.id("PassphraseID"), each.optional("Alias")));
        }
        return all;
    }

    /** Delete one. */
    public void delete(String id) throws DeviceException {
        service.call("DeletePassphrase", "delete the passphrase '" + id + "'")
                .text("PassphraseID", id)
                .send();
    }
}
