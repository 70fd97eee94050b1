// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.http.DeviceText;

/**
 * The web server's settings in firmware that has no service for them: whether it encrypts, and by which protocols each
 * role may connect, are parameters; its certificate is the one of the certificate set {@code WebServer}.
 *
 * @param parameters the parameters
 * @param sets the certificate sets
 * @param client to look whether a certificate is there
 */
record HttpsByParameters(Parameters parameters, CertificateSets sets, CertificateClient client)
        implements HttpsSettings {

    private static final String ENABLED = "HTTPS.Enabled";
    private static final String POLICY = "System.BoaGroupPolicy";
    private static final List<String> ROLES = List.of(POLICY + ".admin", POLICY + ".operator", POLICY + ".viewer");
    private static final String SHOW = "show its HTTPS settings";
    private static final String CHANGE = "change its HTTPS settings";

    @Override
    public Cost cost() {
        return HttpsOnAxis.RESTART;
    }

    @Override
    public State read() throws DeviceException {
        Map<String, String> values = values();
        HttpsMode mode = mode(values);
        CertificateSets.CertificateSet set = sets.read(CertificateSets.WEB_SERVER);
        // where several settings mean the same mode, the device's own are kept
        String opaque = values.equals(values(mode, values.keySet())) ? "" : write(values);
        List<String> ids = set.certificates();
        return new State(mode, ids.isEmpty() ? "" : ids.getFirst(), set.authorities(), opaque);
    }

    /** The certificate first, so that HTTPS is never switched on without one. */
    @Override
    public void write(State state) throws DeviceException {
        CertificateSets.CertificateSet before = sets.read(CertificateSets.WEB_SERVER);
        CertificateSets.CertificateSet wanted = new CertificateSets.CertificateSet(
                state.certificateId().isEmpty() ? List.of() : List.of(state.certificateId()),
                state.chainIds(),
                before.trusted());
        Map<String, String> values = values();
        Map<String, String> kept = parse(state.opaque());
        Map<String, String> next =
                kept.isEmpty() || mode(kept) != state.mode() ? values(state.mode(), values.keySet()) : kept;
        if (!wanted.equals(before)) {
            requirePresent(state.certificateId());
            HttpsOnAxis.restarting(() -> sets.write(CertificateSets.WEB_SERVER, wanted));
        }
        if (!next.equals(values)) {
            HttpsOnAxis.restarting(() -> parameters.update(next, CHANGE));
        }
    }

    private void requirePresent(String id) throws DeviceException {
        if (!id.isEmpty()
                && client.certificates().stream()
                        .noneMatch(stored -> stored.id().equals(id))) {
            throw new DeviceException(new Failure.Rejected(CHANGE, "it has no certificate named '" + id + "'"));
        }
    }

    private Map<String, String> values() throws DeviceException {
        Map<String, String> all = parameters.listPresent("HTTPS.Enabled," + POLICY, SHOW);
        Map<String, String> values = new TreeMap<>(all);
        values.keySet().removeIf(name -> !name.equals(ENABLED) && !ROLES.contains(name));
        if (!values.containsKey(ENABLED) || values.size() == 1) {
            throw new DeviceException(new Failure.Unsupported(
                    "setting for HTTPS",
                    "it has neither the web server's TLS service nor the parameters " + ENABLED + " and " + POLICY));
        }
        return values;
    }

    private static HttpsMode mode(Map<String, String> values) throws DeviceException {
        Set<String> policies = new TreeSet<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getKey().equals(ENABLED)) {
                policies.add(value.getValue());
            }
        }
        for (String policy : policies) {
            if (!Set.of("http", "https", "both").contains(policy)) {
                throw new DeviceException(new Failure.Unexpected(
                        "an access policy http, https or both", "'" + DeviceText.clean(policy) + "'"));
            }
        }
        if (!"yes".equals(values.get(ENABLED)) || policies.equals(Set.of("http"))) {
            return HttpsMode.HTTP_ONLY;
        }
        return policies.equals(Set.of("https")) ? HttpsMode.HTTPS_ONLY : HttpsMode.HTTP_AND_HTTPS;
    }

    private static Map<String, String> values(HttpsMode mode, Set<String> names) {
        String policy = switch (mode) {
            case HTTP_ONLY -> "http";
            case HTTP_AND_HTTPS -> "both";
            case HTTPS_ONLY -> "https";
        };
        Map<String, String> values = new TreeMap<>();
        names.forEach(
                name -> values.put(name, name.equals(ENABLED) ? (mode == HttpsMode.HTTP_ONLY ? "no" : "yes") : policy));
        return values;
    }

    private static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> parse(String opaque) {
        Map<String, String> values = new TreeMap<>();
        for (String line : new ArrayList<>(opaque.lines().toList())) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }
}
