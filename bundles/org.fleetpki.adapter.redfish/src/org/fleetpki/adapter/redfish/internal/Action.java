// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.device.api.DeviceException;
import tools.jackson.databind.JsonNode;

/**
 * An action of a resource, with what the device tells of its parameters: in the ActionInfo that is linked, or in
 * annotations beside the target (DSP0266, section 9.6).
 *
 * @param target where it is triggered
 * @param parameters by name; empty if the device tells nothing about them
 */
record Action(String target, Map<String, Parameter> parameters) {

    private static final String ALLOWABLE = "@Redfish.AllowableValues";
    private static final String INFO = "@Redfish.ActionInfo";

    /**
     * One parameter.
     *
     * @param required whether it must be there
     * @param values what it may be; empty if the device does not tell
     */
    record Parameter(boolean required, List<String> values) {

        Parameter {
            values = List.copyOf(values);
        }
    }

    Action {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Look for an action.
     *
     * @param name such as {@code #CertificateService.GenerateCSR}
     * @return empty if the resource does not have it
     */
    static Optional<Action> find(RedfishClient client, JsonNode resource, String name) throws DeviceException {
        JsonNode action = resource.path("Actions").path(name);
        String target = action.path("target").asString("");
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Parameter> parameters = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : action.properties()) {
            if (entry.getKey().endsWith(ALLOWABLE)) {
                String parameter = entry.getKey().substring(0, entry.getKey().length() - ALLOWABLE.length());
                parameters.put(parameter, new Parameter(false, texts(entry.getValue())));
            }
        }
        String info = action.path(INFO).asString("");
        if (!info.isEmpty()) {
            JsonNode told = client.get(RedfishClient.requirePath(info), "describe its action " + name);
            for (JsonNode each : told.path("Parameters")) {
                parameters.put(
                        each.path("Name").asString(""),
                        new Parameter(each.path("Required").asBoolean(false), texts(each.path("AllowableValues"))));
            }
        }
        return Optional.of(new Action(RedfishClient.requirePath(target), parameters));
    }

    /** What a parameter may be; empty if the device does not tell. */
    List<String> values(String parameter) {
        return Optional.ofNullable(parameters.get(parameter))
                .map(Parameter::values)
                .orElse(List.of());
    }

    /** Whether a parameter must be there; the given answer if the device tells nothing about its parameters. */
    boolean requires(String parameter, boolean otherwise) {
        return parameters.isEmpty()
                ? otherwise
                : parameters.containsKey(parameter) && parameters.get(parameter).required();
    }

    /** Whether there is such a parameter; assumed if the device tells nothing about its parameters. */
    boolean takes(String parameter) {
        return parameters.isEmpty() || parameters.containsKey(parameter);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            texts.add(each.asString(""));
        }
        return texts;
    }
}
