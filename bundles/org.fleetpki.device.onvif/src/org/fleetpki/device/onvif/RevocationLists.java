// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.api.DeviceException;

/** Certificate revocation lists in the key store (Advanced Security, section 5.2.6). */
public final class RevocationLists {

    private final OnvifService service;

    RevocationLists(OnvifService service) {
        this.service = service;
    }

    /**
     * A list in the key store.
     *
     * @param id the device's own name for it
     * @param alias the name that was given to it; may be empty
     * @param encoded in DER
     */
    public record Stored(String id, String alias, byte[] encoded) {

        public Stored {
            encoded = encoded.clone();
        }

        @Override
        public byte[] encoded() {
            return encoded.clone();
        }
    }

    /** Give the device a list in DER. @return the device's own name for it */
    public String upload(byte[] list, String alias) throws DeviceException {
        return service.call("UploadCRL", "take the revocation list '" + alias + "'")
                .binary("Crl", list)
                .optional("Alias", alias)
                .send()
                .id("CrlID");
    }

    /** One of them. */
    public Stored get(String id) throws DeviceException {
        return read(service.call("GetCRL", "show the revocation list '" + id + "'")
                .text("CrlID", id)
                .send()
                .child("Crl"));
    }

    /** All of them. */
    public List<Stored> all() throws DeviceException {
        List<Stored> all = new ArrayList<>();
        for (Answer each :
                service.call("GetAllCRLs", "list its revocation lists").send().all("Crl")) {
            all.add(read(each));
        }
        return all;
    }

    /** Delete one. */
    public void delete(String id) throws DeviceException {
        service.call("DeleteCRL", "delete the revocation list '" + id + "'")
                .text("CrlID", id)
                .send();
    }

    private static Stored read(Answer entry) throws DeviceException {
        return new Stored(entry.id("CRLID"), entry.optional("Alias"), entry.binary("CRLContent"));
    }
}
