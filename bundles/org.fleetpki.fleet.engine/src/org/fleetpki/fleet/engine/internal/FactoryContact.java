// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.path.ChainValidator;

/**
 * Believes a certificate that the maker put into the device (IEEE 802.1AR): its chain ends at an authority of the maker,
 * and the serial number in it is that of the device that answers. This proves a genuine device of the maker, and which
 * one; it does not prove that it is the one that somebody meant to put there.
 */
final class FactoryContact {

    private final ChainValidator validator;
    private final AdapterRegistry adapters;

    FactoryContact(ChainValidator validator, AdapterRegistry adapters) {
        this.validator = validator;
        this.adapters = adapters;
    }

    /**
     * Judge what a device serves at first sight.
     *
     * @return why it is not believed, as a sentence; empty if it is
     */
    String objection(Target target, Endpoint place, TlsProbe.Served served, Instant now) {
        X509Certificate leaf = served.leaf();
        if (!validator
                .validate(served.chain(), target.makers(), Optional.empty(), now)
                .isValid()) {
            return because(leaf, "its chain does not end at a maker's authority that the fleet file names");
        }
        // The chain is the maker's: so whoever holds the leaf's key may be asked who it is, over that very certificate.
        Endpoint pinned = place.trusting(TlsTrust.pin(Fingerprint.of(leaf))).encryptedOnly();
        try {
            Optional<Families.Found> found = find(target, pinned);
            if (found.isEmpty()) {
                return because(leaf, "no installed adapter knows the device");
            }
            Optional<FactoryIdentity> identity = found.get().adapter().factoryIdentity(leaf);
            if (identity.isEmpty()) {
                return because(
                        leaf,
                        "the family '" + found.get().adapter().family() + "' knows no factory certificate of its form");
            }
            String told = found.get().facts().serial();
            String written = identity.get().serial();
            return !told.isEmpty() && told.equals(written)
                    ? ""
                    : because(
                            leaf,
                            "it is of the device with the serial number " + written + ", and the one that answers "
                                    + (told.isEmpty() ? "tells none" : "tells " + told));
        } catch (DeviceException e) {
            return because(leaf, "the device did not say who it is") + " "
                    + e.failure().sentence();
        }
    }

    private Optional<Families.Found> find(Target target, Endpoint place) throws DeviceException {
        Optional<String> told = target.device().family();
        if (told.isEmpty()) {
            return new Families(adapters).ask(place);
        }
        Optional<DeviceAdapter> adapter = adapters.of(told.get());
        if (adapter.isEmpty()) {
            return Optional.empty();
        }
        DeviceFacts facts = Families.facts(adapter.get(), place);
        return Optional.of(new Families.Found(adapter.get(), facts));
    }

    private static String because(X509Certificate leaf, String why) {
        return "The certificate that the device presents, SHA-256 "
                + Fingerprint.of(leaf).withColons() + ", is not believed to be its maker's: " + why
                + "; if it is the device's own, write that after 'pin:' of this device in the fleet file.";
    }
}
