// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to {@code mod cmd X509 xml-info}. Places are named as in {@link RequestForm#target()}.
 *
 * @param chains what each place has, in the device's order: the device's own chain and those of applications
 * @param requests the places in which a request waits
 * @param busy the places for which a key is being made
 * @param errors what went wrong with the answer to a request, by place
 * @param trusted the trust list
 * @param rejected the chains that were refused, latest first
 */
public record CertificateInfo(
        Map<String, List<ListedCertificate>> chains,
        Set<String> requests,
        Set<String> busy,
        Map<String, String> errors,
        List<ListedCertificate> trusted,
        List<RejectedChain> rejected) {

    /** The command that asks for it. */
    public static final ModuleCommand COMMAND = ModuleCommand.of("X509", "xml-info");

    public CertificateInfo {
        chains = Map.copyOf(chains);
        requests = Set.copyOf(requests);
        busy = Set.copyOf(busy);
        errors = Map.copyOf(errors);
        trusted = List.copyOf(trusted);
        rejected = List.copyOf(rejected);
    }

    /** The chain in a place; empty if there is none. */
    public List<ListedCertificate> chain(String target) {
        return chains.getOrDefault(target, List.of());
    }

    /** What went wrong in a place, if anything did. */
    public Optional<String> error(String target) {
        return Optional.ofNullable(errors.get(target));
    }

    /**
     * A chain that was refused.
     *
     * @param id what the device calls it
     * @param length how many certificates it has, from the leaf on
     * @param reason in the device's words
     * @param at when, if the device tells
     */
    public record RejectedChain(String id, int length, String reason, Optional<Instant> at) {}
}
