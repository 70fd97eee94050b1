// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The host keys that a device may present: those with a pinned fingerprint, and those of a known_hosts file. Nothing is
 * ever added. It remembers what was presented, so that a person can be told.
 */
final class HostKeys implements HostKeyRepository {

    private final Set<String> pins;
    private final Optional<HostKeyRepository> known;
    private volatile String seen = "";

    /**
     * @param pins fingerprints as {@code ssh-keygen -l} writes them
     * @param known asked if no pin matches
     */
    HostKeys(Set<String> pins, Optional<HostKeyRepository> known) {
        this.pins = Set.copyOf(pins);
        this.known = known;
    }

    /** What was presented last, such as {@code ssh-ed25519 SHA256:…}; empty if nothing was. */
    String seen() {
        return seen;
    }

    /** Whether anything at all is accepted. */
    boolean isEmpty() {
        return pins.isEmpty() && known.isEmpty();
    }

    @Override
    public int check(String host, byte[] key) {
        String fingerprint = fingerprint(key);
        seen = (type(key) + " " + fingerprint).strip();
        if (pins.contains(fingerprint)) {
            return OK;
        }
        return known.isPresent() ? known.get().check(host, key) : NOT_INCLUDED;
    }

    /** The SHA-256 hash of a key, in the form of OpenSSH. */
    static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A key begins with the name of its type (RFC 4253, 6.6). */
    private static String type(byte[] key) {
        if (key.length < 4) {
            return "";
        }
        int length = ByteBuffer.wrap(key).getInt();
        boolean sound = length > 0 && length <= 64 && length <= key.length - 4;
        return sound ? new String(key, 4, length, StandardCharsets.US_ASCII).replaceAll("[^A-Za-z0-9@.-]", "?") : "";
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        HostKey[] keys = known.isPresent() ? known.get().getHostKey(host, type) : null;
        return keys == null ? new HostKey[0] : keys;
    }

    @Override
    public HostKey[] getHostKey() {
        HostKey[] keys = known.isPresent() ? known.get().getHostKey() : null;
        return keys == null ? new HostKey[0] : keys;
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "pinned";
    }

    @Override
    public void add(HostKey key, UserInfo ui) {
        throw new UnsupportedOperationException("host keys are never accepted silently");
    }

    @Override
    public void remove(String host, String type) {
        // what is pinned stays pinned
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        // what is pinned stays pinned
    }
}
