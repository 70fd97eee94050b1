// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.sim.Answer;

/** Certification paths: certificates in a row, each signed by the next. */
final class PathOperations {

    private final OnvifModel model;
    private final Store store;
    private final Answers answers;

    PathOperations(OnvifModel model, Store store, Answers answers) {
        this.model = model;
        this.store = store;
        this.answers = answers;
    }

    Answer create(Arguments arguments, OnvifState state) throws Fault {
        Shelf<Keystore.Path> paths = state.keystore().paths();
        Keystore.Path path = read(arguments.one("CertificateIDs"), arguments.optional("Alias"), state.keystore());
        store.room(paths.size(), model.certificates(), "MaximumNumberOfCertificationPathsReached");
        String id = "Path" + state.next();
        OnvifState next =
                state.with(state.keystore().withPaths(paths.with(id, path))).used(1);
        return answers.changed(state, next, "tas:CreateCertificationPath", Markup.text("tas:CertificationPathID", id));
    }

    private static Keystore.Path read(Arguments ids, String alias, Keystore keystore) throws Fault {
        List<String> path = new ArrayList<>();
        for (Arguments id : ids.all("CertificateID")) {
            if (!keystore.certificates().has(id.text())) {
                throw Fault.invalid("CertificateID", "There is no CertificateID " + id.text());
            }
            path.add(id.text());
        }
        if (path.isEmpty()) {
            throw Fault.arguments("CertificateID is missing");
        }
        for (int i = 0; i + 1 < path.size(); i++) {
            if (!isSignedBy(path.get(i), path.get(i + 1), keystore)) {
                throw Fault.invalid(
                        "InvalidCertificationPath", path.get(i) + " is not signed with the key of " + path.get(i + 1));
            }
        }
        return new Keystore.Path(alias, path);
    }

    private static boolean isSignedBy(String id, String issuer, Keystore keystore) {
        try {
            keystore.certificates()
                    .get(id)
                    .orElseThrow()
                    .certificate()
                    .verify(keystore.certificates()
                            .get(issuer)
                            .orElseThrow()
                            .certificate()
                            .getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    Answer get(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Path path = Store.find(state.keystore().paths(), arguments, "CertificationPathID");
        StringBuilder ids = new StringBuilder();
        path.certificates().forEach(id -> ids.append(Markup.text("tas:CertificateID", id)));
        return Answers.read(
                "tas:GetCertificationPath",
                Markup.element("tas:CertificationPath", ids.toString(), Markup.optional("tas:Alias", path.alias())));
    }

    Answer all(OnvifState state) {
        return Answers.read(
                "tas:GetAllCertificationPaths",
                ids(
                        "tas:CertificationPathID",
                        List.copyOf(state.keystore().paths().things().keySet())));
    }

    /** One element for each id. */
    static String ids(String name, List<String> ids) {
        StringBuilder all = new StringBuilder();
        ids.forEach(id -> all.append(Markup.text(name, id)));
        return all.toString();
    }

    /** Replace what a path consists of; if it is served, what is served changes with it. */
    Answer set(Arguments arguments, OnvifState state) throws Fault {
        Store.find(state.keystore().paths(), arguments, "CertificationPathID");
        String id = Store.id(arguments, "CertificationPathID");
        Arguments wanted = arguments.one("CertificationPath");
        Keystore.Path path = read(wanted, wanted.optional("Alias"), state.keystore());
        if (state.tls().paths().contains(id) && !TlsOperations.hasPrivateKey(path, state.keystore())) {
            throw Fault.invalid("NoPrivateKey", "There is no private key for the first certificate");
        }
        OnvifState next =
                state.with(state.keystore().withPaths(state.keystore().paths().with(id, path)));
        return answers.changed(state, next, "tas:SetCertificationPath");
    }

    Answer delete(Arguments arguments, OnvifState state) throws Fault {
        Store.find(state.keystore().paths(), arguments, "CertificationPathID");
        String id = Store.id(arguments, "CertificationPathID");
        if (state.tls().paths().contains(id)) {
            throw Store.referenced(id);
        }
        OnvifState next =
                state.with(state.keystore().withPaths(state.keystore().paths().without(id)));
        return answers.changed(state, next, "tas:DeleteCertificationPath");
    }
}
