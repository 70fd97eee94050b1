// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fleetpki.sim.Answer;

/** Revocation lists and the policies by which certification paths are validated. */
final class ValidationOperations {

    private static final String CRL = "CrlID";
    private static final String POLICY = "CertPathValidationPolicyID";

    private final Store store;
    private final Answers answers;

    ValidationOperations(Store store, Answers answers) {
        this.store = store;
        this.answers = answers;
    }

    Answer addCrl(Arguments arguments, OnvifState state) throws Fault {
        byte[] der = arguments.octets("Crl");
        try {
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (CertificateException | CRLException e) {
            throw Fault.invalid("BadCRL", "The revocation list cannot be read");
        }
        Shelf<Keystore.Crl> all = state.keystore().crls();
        store.room(all.size(), SecurityCapabilities.CRLS, "MaximumNumberOfCRLsReached");
        String id = "CRL" + state.next();
        Keystore.Crl added = new Keystore.Crl(arguments.optional("Alias"), der);
        OnvifState next =
                state.with(state.keystore().withCrls(all.with(id, added))).used(1);
        return answers.changed(state, next, "tas:UploadCRL", Markup.text("tas:CrlID", id));
    }

    Answer crl(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Crl found = find(arguments, state);
        return Answers.read("tas:GetCRL", describe(Store.id(arguments, CRL), found));
    }

    /** The fault has another name than the argument. */
    private static Keystore.Crl find(Arguments arguments, OnvifState state) throws Fault {
        String id = Store.id(arguments, CRL);
        return state.keystore()
                .crls()
                .get(id)
                .orElseThrow(() -> Fault.invalid("CRLID", "There is no revocation list " + id));
    }

    Answer crls(OnvifState state) {
        String[] all = state.keystore().crls().things().entrySet().stream()
                .map(entry -> describe(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        return Answers.read("tas:GetAllCRLs", all);
    }

    private static String describe(String id, Keystore.Crl crl) {
        return Markup.element(
                "tas:Crl",
                Markup.text("tas:CRLID", id),
                Markup.text("tas:Alias", crl.alias()),
                Markup.data("tas:CRLContent", crl.der()));
    }

    Answer deleteCrl(Arguments arguments, OnvifState state) throws Fault {
        find(arguments, state);
        OnvifState next =
                state.with(state.keystore().withCrls(state.keystore().crls().without(Store.id(arguments, CRL))));
        return answers.changed(state, next, "tas:DeleteCRL");
    }

    Answer addPolicy(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Policy policy = read(arguments, state);
        Shelf<Keystore.Policy> all = state.keystore().policies();
        store.room(
                all.size(), SecurityCapabilities.POLICIES, "MaximumNumberOfCertificationPathValidationPoliciesReached");
        String id = "Policy" + state.next();
        OnvifState next =
                state.with(state.keystore().withPolicies(all.with(id, policy))).used(1);
        return answers.changed(state, next, "tas:CreateCertPathValidationPolicy", Markup.text("tas:" + POLICY, id));
    }

    private static Keystore.Policy read(Arguments arguments, OnvifState state) throws Fault {
        Arguments parameters = arguments.one("Parameters");
        List<String> anchors = new ArrayList<>();
        for (Arguments anchor : arguments.all("TrustAnchor")) {
            Store.find(state.keystore().certificates(), anchor, "CertificateID");
            anchors.add(Store.id(anchor, "CertificateID"));
        }
        if (anchors.isEmpty()) {
            throw Fault.arguments("TrustAnchor is missing");
        }
        return new Keystore.Policy(
                arguments.optional("Alias"),
                parameters.flag("RequireTLSWWWClientAuthExtendedKeyUsage", false),
                parameters.flag("UseDeltaCRLs", false),
                List.copyOf(anchors));
    }

    Answer policy(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Policy found = Store.find(state.keystore().policies(), arguments, POLICY);
        return Answers.read("tas:GetCertPathValidationPolicy", describe(Map.entry(Store.id(arguments, POLICY), found)));
    }

    Answer policies(OnvifState state) {
        String[] all = state.keystore().policies().things().entrySet().stream()
                .map(ValidationOperations::describe)
                .toArray(String[]::new);
        return Answers.read("tas:GetAllCertPathValidationPolicies", all);
    }

    private static String describe(Map.Entry<String, Keystore.Policy> entry) {
        Keystore.Policy policy = entry.getValue();
        StringBuilder anchors = new StringBuilder();
        policy.anchors()
                .forEach(id -> anchors.append(Markup.element("tas:TrustAnchor", Markup.text("tas:CertificateID", id))));
        return Markup.element(
                "tas:CertPathValidationPolicy",
                Markup.text("tas:" + POLICY, entry.getKey()),
                Markup.optional("tas:Alias", policy.alias()),
                Markup.element(
                        "tas:Parameters",
                        Markup.text("tas:RequireTLSWWWClientAuthExtendedKeyUsage", policy.clientUsage()),
                        Markup.text("tas:UseDeltaCRLs", policy.deltaCrls())),
                anchors.toString());
    }

    /** Replace a policy. Its id may stand beside it, within it, or in both places. */
    Answer setPolicy(Arguments arguments, OnvifState state) throws Fault {
        Arguments wanted = arguments.one("CertPathValidationPolicy");
        Arguments named = arguments.maybe(POLICY).isPresent() ? arguments : wanted;
        Store.find(state.keystore().policies(), named, POLICY);
        String id = Store.id(named, POLICY);
        OnvifState next = state.with(
                state.keystore().withPolicies(state.keystore().policies().with(id, read(wanted, state))));
        return answers.changed(state, next, "tas:SetCertPathValidationPolicy");
    }

    Answer deletePolicy(Arguments arguments, OnvifState state) throws Fault {
        Store.find(state.keystore().policies(), arguments, POLICY);
        String id = Store.id(arguments, POLICY);
        if (state.tls().policies().contains(id)) {
            throw Store.referenced(id);
        }
        OnvifState next = state.with(
                state.keystore().withPolicies(state.keystore().policies().without(id)));
        return answers.changed(state, next, "tas:DeleteCertPathValidationPolicy");
    }
}
