// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.sim.Answer;

/** The configuration of the TLS server. */
final class TlsOperations {

    /** How many certification paths may be assigned at once. */
    static final int MOST_PATHS = 2;

    static final int MOST_POLICIES = 2;

    private static final String PATH = "CertificationPathID";
    private static final String POLICY = "CertPathValidationPolicyID";

    private final Answers answers;

    TlsOperations(Answers answers) {
        this.answers = answers;
    }

    Answer act(String name, Arguments arguments, OnvifState state) throws Fault {
        TlsServer tls = state.tls();
        return switch (name) {
            case "GetAssignedServerCertificates" ->
                Answers.read("tas:" + name, PathOperations.ids("tas:" + PATH, tls.paths()));
            case "AddServerCertificateAssignment" -> change(name, state, tls.withPaths(add(arguments, state)));
            case "RemoveServerCertificateAssignment" -> change(name, state, tls.withPaths(remove(arguments, state)));
            case "ReplaceServerCertificateAssignment" -> change(name, state, tls.withPaths(replace(arguments, state)));
            case "GetEnabledTLSVersions" ->
                Answers.read("tas:" + name, Markup.text("tas:Versions", String.join(" ", tls.versions())));
            case "SetEnabledTLSVersions" -> change(name, state, tls.withVersions(versions(arguments)));
            case "GetClientAuthenticationRequired" ->
                Answers.read(
                        "tas:" + name, Markup.text("tas:clientAuthenticationRequired", tls.clientAuthentication()));
            case "SetClientAuthenticationRequired" ->
                change(name, state, tls.withClients(clients(arguments, tls), tls.cnMapsToUser()));
            case "GetCnMapsToUser" -> Answers.read("tas:" + name, Markup.text("tas:cnMapsToUser", tls.cnMapsToUser()));
            case "SetCnMapsToUser" ->
                change(name, state, tls.withClients(tls.clientAuthentication(), arguments.flag("cnMapsToUser")));
            case "GetAssignedCertPathValidationPolicies" ->
                Answers.read("tas:" + name, PathOperations.ids("tas:" + POLICY, tls.policies()));
            case "AddCertPathValidationPolicyAssignment" ->
                change(name, state, tls.withPolicies(addPolicy(arguments, state)));
            case "RemoveCertPathValidationPolicyAssignment" ->
                change(name, state, tls.withPolicies(removePolicy(arguments, tls)));
            case "ReplaceCertPathValidationPolicyAssignment" ->
                change(name, state, tls.withPolicies(replacePolicy(arguments, state)));
            default -> throw Fault.notSupported();
        };
    }

    private Answer change(String name, OnvifState state, TlsServer next) {
        return answers.changed(state, state.with(next), "tas:" + name);
    }

    private static List<String> add(Arguments arguments, OnvifState state) throws Fault {
        servable(arguments, PATH, state);
        if (state.tls().paths().size() >= MOST_PATHS) {
            throw Fault.action(
                    "MaximumNumberOfTLSCertificationPathsReached", "No more certification paths can be assigned");
        }
        String id = Store.id(arguments, PATH);
        if (state.tls().paths().contains(id)) {
            throw Fault.invalid("Duplicate", id + " is assigned already");
        }
        List<String> more = new ArrayList<>(state.tls().paths());
        more.add(id);
        return more;
    }

    /** What the TLS server needs cannot be taken from it while it is on. */
    private static List<String> remove(Arguments arguments, OnvifState state) throws Fault {
        String id = Store.id(arguments, PATH);
        if (!state.tls().paths().contains(id)) {
            throw Fault.invalid(PATH, id + " is not assigned");
        }
        if (state.device().https()) {
            throw Store.referenced(id);
        }
        return without(state.tls().paths(), id);
    }

    private static List<String> replace(Arguments arguments, OnvifState state) throws Fault {
        String old = Store.id(arguments, "OldCertificationPathID");
        if (!state.tls().paths().contains(old)) {
            throw Fault.invalid("OldCertificationPathID", old + " is not assigned");
        }
        servable(arguments, "NewCertificationPathID", state);
        return replaced(state.tls().paths(), old, Store.id(arguments, "NewCertificationPathID"));
    }

    private static void servable(Arguments arguments, String name, OnvifState state) throws Fault {
        Keystore.Path path = Store.find(state.keystore().paths(), arguments, name);
        if (!hasPrivateKey(path, state.keystore())) {
            throw Fault.invalid("NoPrivateKey", "There is no private key for the first certificate");
        }
    }

    /** Whether the key of a path's first certificate is here. */
    static boolean hasPrivateKey(Keystore.Path path, Keystore keystore) {
        return keystore.certificates()
                .get(path.certificates().getFirst())
                .flatMap(certificate -> keystore.keys().get(certificate.key()))
                .flatMap(key -> key.material().privateKey())
                .isPresent();
    }

    private static List<String> versions(Arguments arguments) throws Fault {
        List<String> versions = Arrays.stream(arguments.text("Versions").split("\\s+"))
                .filter(version -> !version.isEmpty())
                .toList();
        if (versions.isEmpty()) {
            throw Fault.invalid("EmptyList", "One version must be left");
        }
        for (String version : versions) {
            if (!TlsServer.VERSIONS.contains(version)) {
                throw Fault.invalid("TLSVersion", "TLS " + version + " is not supported");
            }
        }
        return TlsServer.VERSIONS.stream().filter(versions::contains).toList();
    }

    private static boolean clients(Arguments arguments, TlsServer tls) throws Fault {
        boolean required = arguments.flag("clientAuthenticationRequired");
        if (required && tls.policies().isEmpty()) {
            throw Fault.action("EnablingClientAuthenticationFailed", "No validation policy is assigned");
        }
        return required;
    }

    private static List<String> addPolicy(Arguments arguments, OnvifState state) throws Fault {
        Store.find(state.keystore().policies(), arguments, POLICY);
        if (state.tls().policies().size() >= MOST_POLICIES) {
            throw Fault.action(
                    "MaximumNumberOfTLSCertPathValidationPoliciesReached", "No more policies can be assigned");
        }
        List<String> more = new ArrayList<>(state.tls().policies());
        more.add(Store.id(arguments, POLICY));
        return more.stream().distinct().toList();
    }

    private static List<String> removePolicy(Arguments arguments, TlsServer tls) throws Fault {
        String id = Store.id(arguments, POLICY);
        if (!tls.policies().contains(id)) {
            throw Fault.invalid(POLICY, id + " is not assigned");
        }
        return without(tls.policies(), id);
    }

    private static List<String> replacePolicy(Arguments arguments, OnvifState state) throws Fault {
        String old = Store.id(arguments, "Old" + POLICY);
        if (!state.tls().policies().contains(old)) {
            throw Fault.invalid("Old" + POLICY, old + " is not assigned");
        }
        Store.find(state.keystore().policies(), arguments, "New" + POLICY);
        return replaced(state.tls().policies(), old, Store.id(arguments, "New" + POLICY));
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    private static List<String> replaced(List<String> ids, String old, String other) {
        List<String> next = new ArrayList<>(ids);
        next.replaceAll(id -> id.equals(old) ? other : id);
        return next.stream().distinct().toList();
    }
}
