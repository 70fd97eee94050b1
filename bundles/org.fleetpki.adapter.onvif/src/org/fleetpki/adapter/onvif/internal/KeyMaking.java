// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.onvif.AdvancedKeys.Begun;
import org.fleetpki.device.onvif.AdvancedKeys.Status;
import org.fleetpki.device.onvif.AdvancedSecurity;
import org.fleetpki.device.onvif.KeystoreCapabilities;
import org.fleetpki.device.onvif.SignatureAlgorithm;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;

/**
 * Keys made in the device, which goes on in the background while it is asked how far it is.
 *
 * @param security the service
 * @param can what the key store can do
 * @param clock the device's, by which it judges certificates
 * @param patience the time for making a key
 */
record KeyMaking(AdvancedSecurity security, KeystoreCapabilities can, ClockOnOnvif clock, Duration patience) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** The kinds of key that the device makes and writes requests for. */
    Set<KeyType> requestTypes() {
        return types(can.requests(), can.requestsWithRsa());
    }

    /** The kinds of key that the device makes and signs certificates with. */
    Set<KeyType> selfSignedTypes() {
        return types(can.selfSigns(), can.selfSignsRsa());
    }

    private Set<KeyType> types(boolean all, boolean rsa) {
        Set<KeyType> types = EnumSet.noneOf(KeyType.class);
        for (KeyType type : KeyType.ofDevices()) {
            boolean served = all || rsa && type.algorithm().equals("RSA");
            if (served
                    && can.makes(type)
                    && SignatureAlgorithm.choose(type, can.signatureAlgorithms())
                            .isPresent()) {
                types.add(type);
            }
        }
        return types;
    }

    SignatureAlgorithm algorithm(KeyType type) throws DeviceException {
        return SignatureAlgorithm.choose(type, can.signatureAlgorithms())
                .orElseThrow(() -> new DeviceException(new Failure.Unsupported(
                        "signature algorithm for " + type.id() + " keys", "it lists none that is fit for use")));
    }

    /**
     * Make a key and wait for it.
     *
     * @return the device's own name for it
     */
    String make(String alias, KeyType type) throws DeviceException {
        String task = "make a " + type.id() + " key named '" + alias + "'";
        Begun begun = security.keys().create(type, alias);
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = SHORTEST;
        while (true) {
            Status status = security.keys().status(begun.id());
            if (status == Status.OK) {
                return begun.id();
            }
            if (status == Status.CORRUPT) {
                discard(begun.id());
                throw new DeviceException(new Failure.Rejected(task, "it could not make the key"));
            }
            if (System.nanoTime() > end) {
                discard(begun.id());
                throw new DeviceException(
                        new Failure.Rejected(task, "the key was not ready within " + patience.toSeconds() + " s"));
            }
            WebServerChange.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    /** Have the device sign a certificate for a key with that key. @return the device's own name for it */
    String selfSign(String keyId, String alias, KeyType type, CertificateSubject subject, Duration validity)
            throws DeviceException {
        Instant now = clock.now();
        return security.certificates()
                .createSelfSigned(keyId, alias, subject, now, now.plus(validity), algorithm(type));
    }

    /** Delete a key that is of no use after a failure, which is what is told and not this. */
    void discard(String keyId) {
        try {
            security.keys().delete(keyId);
        } catch (DeviceException e) {
            System.getLogger(KeyMaking.class.getName())
                    .log(System.Logger.Level.DEBUG, "a key of no use stays: {0}", e.getMessage());
        }
    }

    /** The limits of the key store, one sentence each. */
    List<String> limits() {
        return StoreLimits.of(can);
    }
}
