// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Spec;
import org.fleetpki.pki.api.Fingerprint;
import tools.jackson.databind.JsonNode;

/**
 * The certificates in the device. Some devices show fingerprints only; then a certificate is known if it is served, or was
 * brought in this session, and others are left out of the list.
 */
final class StoreByProfile implements CertificateStore, ByProfile {

    private static final String OURS = "fleetpki-";

    private final Spec.Store spec;
    private final Wire wire;
    private final Map<String, X509Certificate> known = new ConcurrentHashMap<>();

    StoreByProfile(Spec.Store spec, Wire wire) {
        this.spec = spec;
        this.wire = wire;
    }

    @Override
    public Spec.Store spec() {
        return spec;
    }

    /**
     * An entry of the device's list.
     *
     * @param kind the device's word for it; empty if it has none
     * @param certificate empty if it only shows a fingerprint that is not known
     */
    record Entry(String id, String kind, boolean factory, Optional<X509Certificate> certificate) {

        Origin origin() {
            if (factory) {
                return Origin.FACTORY;
            }
            return id.startsWith(OURS) ? Origin.OURS : Origin.OTHER;
        }
    }

    /** Remember a certificate, to know it by its fingerprint. */
    void remember(X509Certificate certificate) {
        known.put(Fingerprint.of(certificate).hex(), certificate);
    }

    /** The whole list of the device. */
    List<Entry> entries() throws DeviceException {
        Answer answer = wire.demand(spec.list(), new Values(), "list its certificates");
        JsonNode list = answer.json(spec.entries());
        if (!list.isArray()) {
            throw new DeviceException(new Failure.Unexpected("a list of certificates", "something else"));
        }
        if (spec.fingerprint().isPresent() && wire.isEncrypted()) {
            wire.connection().tls().probe(wire.endpoint()).chain().forEach(this::remember);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode each : list) {
            entries.add(new Entry(
                    Answer.text(each.at(spec.id())).orElse(""),
                    spec.kind().flatMap(kind -> Answer.text(each.at(kind))).orElse(""),
                    !spec.factory().isEmpty() && spec.factory().stream().allMatch(equal -> equal.holds(each)),
                    certificate(each)));
        }
        return entries;
    }

    private Optional<X509Certificate> certificate(JsonNode entry) {
        if (spec.certificate().isPresent()) {
            String text = Answer.text(entry.at(spec.certificate().get())).orElse("");
            try {
                return Optional.of(CertificateText.certificate(text));
            } catch (DeviceException e) {
                System.getLogger(StoreByProfile.class.getName())
                        .log(System.Logger.Level.DEBUG, "left out a certificate that cannot be read");
                return Optional.empty();
            }
        }
        return spec.fingerprint()
                .flatMap(pointer -> Answer.text(entry.at(pointer)))
                .map(text -> text.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT))
                .map(known::get);
    }

    @Override
    public List<StoredCertificate> certificates() throws DeviceException {
        return entries().stream()
                .flatMap(entry -> entry.certificate().stream()
                        .map(certificate -> new StoredCertificate(entry.id(), certificate, entry.origin())))
                .toList();
    }

    @Override
    public void delete(String id) throws DeviceException {
        String task = "delete '" + DeviceText.clean(id) + "'";
        Entry entry =
                find(id).orElseThrow(() -> new DeviceException(new Failure.Rejected(task, "it has none of that name")));
        // what the factory made cannot be made again, so this is not left to the device
        if (entry.factory()) {
            throw new DeviceException(new Failure.Rejected(task, "it is the maker's"));
        }
        if (spec.delete().isEmpty()) {
            throw new DeviceException(
                    new Failure.Unsupported("way to delete certificates", "its profile describes none"));
        }
        wire.run(spec.delete(), new Values().with("id", id), task);
    }

    Optional<Entry> find(String id) throws DeviceException {
        return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    void requireFree(String id, String task) throws DeviceException {
        if (find(id).isPresent()) {
            throw new DeviceException(new Failure.Rejected(task, "the name is taken"));
        }
    }
}
