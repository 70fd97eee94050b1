// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.CsrOnDevice;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.KeyUpload;
import org.fleetpki.device.api.Pkcs12Upload;
import org.fleetpki.device.api.Placement;
import org.fleetpki.pki.api.KeyType;

/**
 * One way in which a device comes to a new key and its certificate.
 *
 * @param kind which
 * @param keyTypes the kinds of key that it is good for; empty if the device does not tell
 * @param placement where the certificate goes
 * @param writesNames whether the device writes the alternative names into its request; true where it makes none
 * @param offer what it costs and cannot do
 */
record KeyWay(Kind kind, Set<KeyType> keyTypes, Placement placement, boolean writesNames, Offer offer) {

    /** The ways, the best first: a key that never leaves the device cannot be lost on the way. */
    enum Kind {
        ON_DEVICE("makes"),
        KEY_UPLOAD("takes"),
        PKCS12_UPLOAD("takes");

        private final String verb;

        Kind(String verb) {
            this.verb = verb;
        }

        /** What the device does with keys of its kinds. */
        String verb() {
            return verb;
        }
    }

    KeyWay {
        keyTypes = Set.copyOf(keyTypes);
    }

    /** All that a device has, in order. */
    static List<KeyWay> of(DeviceSession session) {
        List<KeyWay> ways = new ArrayList<>();
        session.capability(CsrOnDevice.class)
                .ifPresent(csr -> ways.add(new KeyWay(
                        Kind.ON_DEVICE, csr.keyTypes(), csr.placement(), csr.writesAlternativeNames(), Offer.of(csr))));
        session.capability(KeyUpload.class)
                .ifPresent(upload -> ways.add(
                        new KeyWay(Kind.KEY_UPLOAD, upload.keyTypes(), upload.placement(), true, Offer.of(upload))));
        session.capability(Pkcs12Upload.class)
                .ifPresent(upload ->
                        ways.add(new KeyWay(Kind.PKCS12_UPLOAD, Set.of(), upload.placement(), true, Offer.of(upload))));
        return ways;
    }

    /** Whether the key is made by this program. */
    boolean isMadeHere() {
        return kind != Kind.ON_DEVICE;
    }

    boolean takes(KeyType type) {
        return kind == Kind.PKCS12_UPLOAD || keyTypes.contains(type);
    }

    /** The device's one place; empty if the certificate goes beside the old one. */
    Optional<Placement.InPlace> place() {
        return placement instanceof Placement.InPlace place ? Optional.of(place) : Optional.empty();
    }
}
