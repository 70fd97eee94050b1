// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.adapter.onvif.internal.Keystore.Content;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.TrustList;
import org.fleetpki.device.onvif.AdvancedCertificates.Stored;
import org.fleetpki.device.onvif.KeystoreCapabilities;

/** The certificates without a private key in the device. */
record TrustListOnKeystore(Keystore keystore, KeystoreCapabilities can) implements TrustList {

    @Override
    public List<String> limits() {
        List<String> limits = new ArrayList<>(StoreLimits.of(can));
        limits.add("A certificate here completes what the device serves; the device trusts it only once a validation"
                + " policy of it says so.");
        return limits;
    }

    @Override
    public List<StoredCertificate> trusted() throws DeviceException {
        return Entry.shown(keystore.read().others());
    }

    @Override
    public String add(X509Certificate certificate) throws DeviceException {
        for (StoredCertificate known : trusted()) {
            if (known.certificate().equals(certificate)) {
                return known.id();
            }
        }
        String alias = Aliases.ofAuthority(certificate);
        keystore.security().certificates().upload(certificate, alias, false);
        return alias;
    }

    /** The public key that the device has made of the certificate goes too, as it takes the place of a key. */
    @Override
    public void remove(String id) throws DeviceException {
        Content content = keystore.read();
        Entry entry = content.other(id)
                .orElseThrow(() -> new DeviceException(
                        new Failure.Rejected("delete '" + id + "'", "it has no certificate of that name")));
        for (Stored each : entry.all()) {
            keystore.security().certificates().delete(each.id());
        }
        boolean shared = content.others().stream()
                .anyMatch(other -> !other.id().equals(id) && other.keyId().equals(entry.keyId()));
        boolean listed = content.keys().stream().anyMatch(key -> key.id().equals(entry.keyId()));
        if (!shared && listed) {
            keystore.security().keys().delete(entry.keyId());
        }
    }
}
