// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.List;
import java.util.Optional;

/**
 * A device family, as its file describes it.
 *
 * @param family the key that inventories store
 * @param vendor the maker
 * @param title for people
 * @param experimental whether all of it rests on unconfirmed names
 * @param sources where its facts come from
 * @param recognise tells the family without a log-in
 * @param facts what that answer tells of the device
 * @param words where a refusal says why
 * @param trust the capability of a trust list, of the same form as a store; empty if there is none
 * @param manual what a person does, one sentence each, with placeholders; empty if there is nothing to say
 */
public record Profile(
        String family,
        String vendor,
        String title,
        boolean experimental,
        List<String> sources,
        Call recognise,
        Facts facts,
        Login login,
        Extract words,
        List<Spec> capabilities,
        Optional<Spec.Store> trust,
        List<Template> manual) {

    /** The setting with the SHA-256 fingerprint of the certificate that a device serves after its own was cleared. */
    public static final String DEFAULT_CERTIFICATE = "default-certificate";

    public Profile {
        sources = List.copyOf(sources);
        capabilities = List.copyOf(capabilities);
        manual = List.copyOf(manual);
    }

    /** The capability of one kind. */
    public <S extends Spec> Optional<S> find(Class<S> kind) {
        return capabilities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Whether its devices restart under a certificate of their own before they take a new one. */
    public boolean servesDefaultMeanwhile() {
        return find(Spec.Upload.class)
                .filter(spec ->
                        spec.upload().stream().anyMatch(call -> call.restarts().isPresent()))
                .isPresent();
    }
}
