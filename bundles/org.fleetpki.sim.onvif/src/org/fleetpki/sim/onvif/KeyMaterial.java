// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.sim.Conditions;

/** The key behind a key id: there, being generated, or lost. It changes once at most: when it has been generated. */
final class KeyMaterial {

    /** What the schema calls {@code KeyStatus}. */
    enum Status {
        OK("ok"),
        GENERATING("generating"),
        CORRUPT("corrupt");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    private final Instant due;
    private final boolean corrupt;
    private volatile Optional<PublicKey> publicKey;
    private volatile Optional<PrivateKey> privateKey;
    private volatile boolean finished;

    private KeyMaterial(
            Instant due,
            boolean corrupt,
            Optional<PublicKey> publicKey,
            Optional<PrivateKey> privateKey,
            boolean finished) {
        this.due = due;
        this.corrupt = corrupt;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.finished = finished;
    }

    /**
     * A key that is there.
     *
     * @param privateKey empty for one that came with a certificate
     */
    static KeyMaterial of(PublicKey publicKey, Optional<PrivateKey> privateKey) {
        return new KeyMaterial(Instant.MIN, false, Optional.of(publicKey), privateKey, true);
    }

    /** A key whose generation was broken off. */
    static KeyMaterial corrupt() {
        return new KeyMaterial(Instant.MIN, true, Optional.empty(), Optional.empty(), true);
    }

    /**
     * A key that is being generated.
     *
     * @param due when it is ready at the earliest
     */
    static KeyMaterial generating(Instant due) {
        return new KeyMaterial(due, false, Optional.empty(), Optional.empty(), false);
    }

    /** The key has been generated. */
    void made(KeyPair pair) {
        privateKey = Optional.of(pair.getPrivate());
        publicKey = Optional.of(pair.getPublic());
    }

    /** Whether it is ready now; once it is, it stays so. */
    Status status(Conditions conditions, Instant now) {
        if (corrupt) {
            return Status.CORRUPT;
        }
        if (!finished && publicKey.isPresent() && !now.isBefore(due) && !conditions.areKeysHeld()) {
            finished = true;
        }
        return finished ? Status.OK : Status.GENERATING;
    }

    /** Empty while it is being generated, or if it is corrupt. */
    Optional<PublicKey> publicKey() {
        return publicKey;
    }

    Optional<PrivateKey> privateKey() {
        return privateKey;
    }

    boolean isFinished() {
        return finished;
    }
}
