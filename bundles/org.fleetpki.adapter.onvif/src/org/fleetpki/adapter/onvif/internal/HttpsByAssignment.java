// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.adapter.onvif.internal.Keystore.Content;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.onvif.CertificationPaths;
import org.fleetpki.device.onvif.TlsServer;
import org.fleetpki.device.onvif.TlsServerCapabilities;

/**
 * HTTPS by a certification path that is assigned to the TLS server, and by the network protocols. A path is found by what
 * is in it, and made if there is none; it stays until its certificate is deleted, for going back to it.
 */
record HttpsByAssignment(
        Keystore keystore, HttpProtocols protocols, TlsServerCapabilities can, Optional<Integer> mostPaths)
        implements HttpsSettings {

    private static final String TASK = "change its HTTPS settings";

    @Override
    public Cost cost() {
        return new Cost(Duration.ofSeconds(10), "the web server may restart");
    }

    @Override
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        limits.add(
                "Of several certificates in use at once, the first one the device lists is the one that is replaced.");
        limits.add("A certificate stays assigned while HTTPS is switched off.");
        if (!can.versions().isEmpty()) {
            limits.add("Its TLS server speaks TLS " + String.join(", ", can.versions()) + ".");
        }
        return limits;
    }

    @Override
    public State read() throws DeviceException {
        HttpsMode mode = protocols.mode();
        List<String> assigned = tls().assigned();
        if (assigned.isEmpty()) {
            return new State(mode, "", List.of(), "");
        }
        Content content = keystore.read();
        List<String> names = paths().get(assigned.getFirst()).certificateIds().stream()
                .map(content::nameOfCertificate)
                .toList();
        return new State(
                mode,
                names.isEmpty() ? "" : names.getFirst(),
                names.stream().skip(1).filter(name -> !name.isEmpty()).toList(),
                "");
    }

    @Override
    public void write(State state) throws DeviceException {
        Content content = keystore.read();
        List<String> assigned = tls().assigned();
        Optional<String> wanted =
                state.certificateId().isEmpty() ? Optional.empty() : Optional.of(path(content, state));
        if (state.mode() != HttpsMode.HTTP_ONLY && wanted.isEmpty() && assigned.isEmpty()) {
            throw refusal("there is no certificate to serve");
        }
        HttpsMode present = protocols.mode();
        boolean assigns = wanted.isPresent() && !assigned.contains(wanted.get());
        if (present == HttpsMode.HTTP_ONLY && assigns) {
            // without a certificate HTTPS cannot be switched on
            WebServerChange.make(() -> assign(assigned, wanted.get()));
            WebServerChange.makeNext(() -> WebServerChange.make(() -> protocols.set(state.mode())));
            return;
        }
        if (present != state.mode()) {
            WebServerChange.make(() -> protocols.set(state.mode()));
        }
        if (assigns) {
            WebServerChange.makeNext(() -> WebServerChange.make(() -> assign(assigned, wanted.get())));
        }
    }

    private void assign(List<String> assigned, String path) throws DeviceException {
        try {
            if (assigned.isEmpty()) {
                tls().add(path);
            } else {
                tls().replace(assigned.getFirst(), path);
            }
        } catch (DeviceException e) {
            // refused, it is of no use; after a lost answer it may be in use
            if (e.failure() instanceof Failure.Rejected
                    && Aliases.isOurs(paths().get(path).alias())) {
                paths().delete(path);
            }
            throw e;
        }
    }

    /** The device's own name of a path with these certificates. */
    private String path(Content content, State state) throws DeviceException {
        Entry leaf = content.entry(state.certificateId())
                .orElseThrow(() -> refusal("it has no certificate '" + state.certificateId() + "'"));
        List<Entry> issuers = new ArrayList<>();
        for (String id : state.chainIds()) {
            issuers.add(content.other(id)
                    .or(() -> content.entry(id))
                    .orElseThrow(() -> refusal("it has no certificate '" + id + "'")));
        }
        List<String> ids = new ArrayList<>();
        ids.add(leaf.first().id());
        inOrder(leaf, issuers).forEach(issuer -> ids.add(issuer.first().id()));
        List<String> all = paths().all();
        for (String known : all) {
            if (paths().get(known).certificateIds().equals(ids)) {
                return known;
            }
        }
        if (mostPaths.filter(most -> all.size() >= most).isPresent()) {
            makeRoom(all);
        }
        return paths().create(new CertificationPaths.Path(ids, Aliases.ofPath(state.certificateId())));
    }

    /** Paths of ours that are not in use can be made again, if it comes to going back. */
    private void makeRoom(List<String> all) throws DeviceException {
        List<String> assigned = tls().assigned();
        for (String path : all) {
            if (!assigned.contains(path) && Aliases.isOurs(paths().get(path).alias())) {
                paths().delete(path);
            }
        }
    }

    /** Each certificate followed by its issuer, as a path must be; what does not fit comes last, for the device to refuse. */
    private static List<Entry> inOrder(Entry leaf, List<Entry> issuers) {
        List<Entry> rest = new ArrayList<>(issuers);
        List<Entry> ordered = new ArrayList<>();
        Optional<Entry> next = Optional.of(leaf);
        while (next.isPresent() && !rest.isEmpty()) {
            Optional<X509Certificate> child = next.get().certificate();
            next = rest.stream()
                    .filter(issuer -> child.isPresent() && isIssuer(issuer, child.get()))
                    .findFirst();
            next.ifPresent(ordered::add);
            next.ifPresent(rest::remove);
        }
        ordered.addAll(rest);
        return ordered;
    }

    private static boolean isIssuer(Entry issuer, X509Certificate child) {
        return issuer.certificate()
                .filter(certificate -> certificate.getSubjectX500Principal().equals(child.getIssuerX500Principal()))
                .isPresent();
    }

    private CertificationPaths paths() {
        return keystore.security().paths();
    }

    private TlsServer tls() {
        return keystore.security().tlsServer();
    }

    private static DeviceException refusal(String why) {
        return new DeviceException(new Failure.Rejected(TASK, why));
    }
}
