// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Memory;

/** Keys: they are generated beside the requests, and a client asks until it is done. */
final class KeyOperations {

    private final OnvifModel model;
    private final Store store;
    private final Conditions conditions;
    private final Duration time;
    private final InstantSource world;
    private final Executor workshop;
    private final SecureRandom random;
    private final Memory<OnvifState> memory;
    private final Answers answers;

    /**
     * @param time how long generating takes at least
     * @param world real time, as a device that sets its clock goes on generating
     * @param workshop where keys are made
     */
    KeyOperations(
            OnvifModel model,
            Store store,
            Conditions conditions,
            Duration time,
            InstantSource world,
            Executor workshop,
            SecureRandom random,
            Memory<OnvifState> memory,
            Answers answers) {
        this.model = model;
        this.store = store;
        this.conditions = conditions;
        this.time = time;
        this.world = world;
        this.workshop = workshop;
        this.random = random;
        this.memory = memory;
        this.answers = answers;
    }

    Answer createRsa(Arguments arguments, OnvifState state) throws Fault {
        int length = arguments.number("KeyLength");
        KeyKind kind = find(SecurityCapabilities.rsa(model), "RSA_" + length)
                .orElseThrow(() -> Fault.invalid("KeyLength", "Keys of " + length + " bits are not supported"));
        return create("tas:CreateRSAKeyPair", kind, arguments, state);
    }

    Answer createEcc(Arguments arguments, OnvifState state) throws Fault {
        List<KeyKind> kinds = SecurityCapabilities.ecc(model);
        if (kinds.isEmpty()) {
            throw Fault.notSupported();
        }
        String curve = arguments.text("EllipticCurve");
        KeyKind kind = find(kinds, "EC_P" + curve.replaceAll("^secp|r1$", ""))
                .filter(found -> SecurityCapabilities.curve(found).equals(curve))
                .orElseThrow(() -> Fault.invalid("UnsupportedEllipticCurve", "Curve " + curve + " is not supported"));
        return create("tas:CreateECCKeyPair", kind, arguments, state);
    }

    private static Optional<KeyKind> find(List<KeyKind> kinds, String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    private Answer create(String operation, KeyKind kind, Arguments arguments, OnvifState state) throws Fault {
        Shelf<Keystore.Key> keys = state.keystore().keys();
        store.room(keys.size(), model.keys(), "MaximumNumberOfKeysReached");
        String id = "Key" + state.next();
        KeyMaterial material = KeyMaterial.generating(world.instant().plus(time));
        Keystore.Key key = new Keystore.Key(arguments.optional("Alias"), material, false);
        Answer answer = answers.changed(
                state,
                state.with(state.keystore().withKeys(keys.with(id, key))).used(1),
                operation,
                Markup.text("tas:KeyID", id),
                Markup.text("tas:EstimatedCreationTime", time));
        return answer.then(() -> workshop.execute(() -> material.made(kind.generate(random))));
    }

    Answer status(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Key key = Store.find(state.keystore().keys(), arguments, "KeyID");
        return Answers.read(
                "tas:GetKeyStatus", Markup.text("tas:KeyStatus", status(key).wireName()));
    }

    /** The status now. A key goes into the flash memory when somebody is told that it is ready. */
    private KeyMaterial.Status status(Keystore.Key key) {
        boolean before = key.material().isFinished();
        KeyMaterial.Status now = key.material().status(conditions, world.instant());
        if (!before && key.material().isFinished()) {
            keep();
        }
        return now;
    }

    private void keep() {
        try {
            memory.change(state -> state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer privateStatus(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Key key = Store.find(state.keystore().keys(), arguments, "KeyID");
        return Answers.read(
                "tas:GetPrivateKeyStatus",
                Markup.text("tas:hasPrivateKey", key.material().privateKey().isPresent()));
    }

    Answer all(OnvifState state) {
        String[] all = state.keystore().keys().things().entrySet().stream()
                .map(entry -> describe(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        return Answers.read("tas:GetAllKeys", all);
    }

    private String describe(String id, Keystore.Key key) {
        return Markup.element(
                "tas:KeyAttribute",
                Markup.text("tas:KeyID", id),
                Markup.optional("tas:Alias", key.alias()),
                Markup.text("tas:hasPrivateKey", key.material().privateKey().isPresent()),
                Markup.text("tas:KeyStatus", status(key).wireName()),
                Markup.text("tas:externallyGenerated", key.external()),
                Markup.text("tas:securelyStored", false));
    }

    /** Delete a key; one that is being generated is given up. */
    Answer delete(Arguments arguments, OnvifState state) throws Fault {
        Shelf<Keystore.Key> keys = state.keystore().keys();
        Store.find(keys, arguments, "KeyID");
        String id = Store.id(arguments, "KeyID");
        boolean used = state.keystore().certificates().things().values().stream()
                .anyMatch(certificate -> certificate.key().equals(id));
        if (used) {
            throw Store.referenced(id);
        }
        return answers.changed(state, state.with(state.keystore().withKeys(keys.without(id))), "tas:DeleteKey");
    }

    /**
     * The halves of a key that is ready.
     *
     * @throws Fault if there is no such key, it is not ready, or its private half is not here
     */
    Keystore.Key ready(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Key key = Store.find(state.keystore().keys(), arguments, "KeyID");
        if (status(key) != KeyMaterial.Status.OK) {
            throw Fault.invalid("InvalidKeyStatus", "The key is " + status(key).wireName());
        }
        if (key.material().privateKey().isEmpty()) {
            throw Fault.invalid("KeyID", "The key has no private half");
        }
        return key;
    }

    /** Whether a key may be linked to: it is ready. */
    boolean isReady(Keystore.Key key) {
        return status(key) == KeyMaterial.Status.OK;
    }
}
