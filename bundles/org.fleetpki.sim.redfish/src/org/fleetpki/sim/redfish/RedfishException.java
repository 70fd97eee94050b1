// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Response;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An error as the standard's Base registry words it (DSP0266, section "Error responses"). */
final class RedfishException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String REGISTRY = "Base.1.18.";

    private final int status;
    private final String id;
    private final transient List<String> arguments;
    private final transient Optional<String> retryAfter;

    private RedfishException(
            int status, String id, String message, List<String> arguments, Optional<String> retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.id = id;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
    }

    private static RedfishException of(int status, String id, String message, String... arguments) {
        return new RedfishException(status, id, message, List.of(arguments), Optional.empty());
    }

    static RedfishException malformed() {
        return of(400, "MalformedJSON", "The request body submitted was malformed JSON.");
    }

    static RedfishException missing(String action, String parameter) {
        String text = "The action %s requires that the parameter %s be present in the request body.";
        return of(400, "ActionParameterMissing", text.formatted(action, parameter), action, parameter);
    }

    static RedfishException unknown(String action, String parameter) {
        String text = "The action %s was submitted with the invalid parameter %s.";
        return of(400, "ActionParameterUnknown", text.formatted(action, parameter), action, parameter);
    }

    static RedfishException unsupported(String action, String parameter) {
        String text = "The parameter %s for the action %s is not supported on the target resource.";
        return of(400, "ActionParameterNotSupported", text.formatted(parameter, action), parameter, action);
    }

    static RedfishException value(String action, String parameter, String value) {
        String text = "The value '%s' for the parameter %s in the action %s is not in the list of acceptable values.";
        return of(
                400,
                "ActionParameterValueNotInList",
                text.formatted(value, parameter, action),
                value,
                parameter,
                action);
    }

    static RedfishException invalid(String action, String parameter) {
        String text = "The value for the parameter %s in the action %s is invalid.";
        return of(400, "ActionParameterValueError", text.formatted(parameter, action), parameter, action);
    }

    static RedfishException notFound(String path) {
        return of(404, "ResourceNotFound", "The requested resource '" + path + "' was not found.", path);
    }

    static RedfishException method() {
        return of(405, "OperationNotAllowed", "The HTTP method is not allowed on this resource.");
    }

    static RedfishException exists() {
        return of(409, "ResourceAlreadyExists", "The collection holds one certificate and has no room for another.");
    }

    static RedfishException full() {
        return of(507, "CreateLimitReachedForResource", "There is no room for another certificate or key.");
    }

    static RedfishException login() {
        return of(401, "NoValidSession", "There is no valid session established with the implementation.");
    }

    static RedfishException busy() {
        String text = "The service is temporarily unavailable.  Retry in 1 seconds.";
        return new RedfishException(503, "ServiceTemporarilyUnavailable", text, List.of("1"), Optional.of("1"));
    }

    Response response() {
        ObjectNode root = Json.object();
        ObjectNode error = root.putObject("error");
        error.put("code", REGISTRY + "GeneralError");
        error.put("message", "A general error has occurred. See ExtendedInfo for more information.");
        ObjectNode info = error.putArray("@Message.ExtendedInfo").addObject();
        info.put("@odata.type", "#Message.v1_2_0.Message");
        info.put("MessageId", REGISTRY + id);
        info.put("Message", getMessage());
        ArrayNode list = info.putArray("MessageArgs");
        arguments.forEach(list::add);
        info.put("MessageSeverity", "Critical");
        info.put("Resolution", "None.");
        Response response = Json.response(status, root);
        return retryAfter.map(seconds -> response.with("Retry-After", seconds)).orElse(response);
    }
}
