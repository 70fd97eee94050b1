// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.w3c.dom.Element;

/** Policies by which the paths of clients and servers are validated (Advanced Security, section 5.2.7). */
public final class ValidationPolicies {

    private final OnvifService service;

    ValidationPolicies(OnvifService service) {
        this.service = service;
    }

    /**
     * A policy.
     *
     * @param alias the name that was given to it; may be empty
     * @param demandsClientUsage whether a client's certificate must be for TLS clients
     * @param usesDeltaLists whether delta revocation lists are used, where there are any
     * @param anchors the certificates in the key store that are trusted, by the device's own names; not empty
     */
    public record Policy(String alias, boolean demandsClientUsage, boolean usesDeltaLists, List<String> anchors) {

        public Policy {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * A policy in the key store.
     *
     * @param id the device's own name for it
     * @param policy what it says
     */
    public record Stored(String id, Policy policy) {}

    /** Make one. @return the device's own name for it */
    public String create(Policy policy) throws DeviceException {
        OnvifCall call = service.call("CreateCertPathValidationPolicy", "make the policy '" + policy.alias() + "'");
        write(call, call.request(), policy);
        return call.send().id("CertPathValidationPolicyID");
    }

    /** One of them. */
    public Stored get(String id) throws DeviceException {
        return read(service.call("GetCertPathValidationPolicy", "show the policy '" + id + "'")
                .text("CertPathValidationPolicyID", id)
                .send()
                .child("CertPathValidationPolicy"));
    }

    /** All of them. */
    public List<Stored> all() throws DeviceException {
        List<Stored> all = new ArrayList<>();
        for (Answer each : service.call("GetAllCertPathValidationPolicies", "list its policies")
                .send()
                .all("CertPathValidationPolicy")) {
            all.add(read(each));
        }
        return all;
    }

    /** Change one. */
    public void set(Stored stored) throws DeviceException {
        OnvifCall call = service.call("SetCertPathValidationPolicy", "change the policy '" + stored.id() + "'");
        Element element = call.child("CertPathValidationPolicy");
        call.child(element, "CertPathValidationPolicyID").setTextContent(stored.id());
        write(call, element, stored.policy());
        call.send();
    }

    /** Delete one. */
    public void delete(String id) throws DeviceException {
        service.call("DeleteCertPathValidationPolicy", "delete the policy '" + id + "'")
                .text("CertPathValidationPolicyID", id)
                .send();
    }

    private static void write(OnvifCall call, Element element, Policy policy) {
        if (!policy.alias().isEmpty()) {
            call.child(element, "Alias").setTextContent(policy.alias());
        }
        Element parameters = call.child(element, "Parameters");
        call.child(parameters, "RequireTLSWWWClientAuthExtendedKeyUsage")
                .setTextContent(Boolean.toString(policy.demandsClientUsage()));
        call.child(parameters, "UseDeltaCRLs").setTextContent(Boolean.toString(policy.usesDeltaLists()));
        policy.anchors()
                .forEach(anchor -> call.child(call.child(element, "TrustAnchor"), "CertificateID")
                        .setTextContent(anchor));
    }

    private static Stored read(Answer entry) throws DeviceException {
        Answer parameters = entry.child("Parameters");
        List<String> anchors = new ArrayList<>();
        for (Answer anchor : entry.all("TrustAnchor")) {
            anchors.add(anchor.id("CertificateID"));
        }
        return new Stored(
                entry.id("CertPathValidationPolicyID"),
                new Policy(
                        entry.optional("Alias"),
                        Answer.isTrue(parameters.optional("RequireTLSWWWClientAuthExtendedKeyUsage")),
                        Answer.isTrue(parameters.optional("UseDeltaCRLs")),
                        anchors));
    }
}
