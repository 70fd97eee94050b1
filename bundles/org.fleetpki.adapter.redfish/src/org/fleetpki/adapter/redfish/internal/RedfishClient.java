// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests within a log-in. A device that is busy (status 503) is asked again when it said, and a task that it began
 * (status 202) is awaited (DSP0266, sections 8.5 and 12.3). One thread uses it.
 */
final class RedfishClient {

    /** The longest collection that is read; no device holds more certificates or interfaces. */
    private static final int MOST_MEMBERS = 128;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_PAUSES = 20;

    private final Exchange exchange;
    private final Map<String, String> headers;
    private final String user;
    private final Pause pause;

    /**
     * @param token of the session; empty where the exchange logs in by itself
     * @param user for failures
     */
    RedfishClient(Exchange exchange, Optional<String> token, String user, Pause pause) {
        this.exchange = exchange;
        Map<String, String> all = new HashMap<>(Map.of("OData-Version", "4.0", "Accept", "application/json"));
        token.ifPresent(value -> all.put("X-Auth-Token", value));
        this.headers = Map.copyOf(all);
        this.user = user;
        this.pause = pause;
    }

    /** Read a resource. */
    JsonNode get(String uri, String task) throws DeviceException {
        return RedfishAnswer.resource(send(request("GET", uri, Map.of(), Optional.empty()), Optional.empty()), task);
    }

    /** Read a resource that a link leads to; a missing node if there is no link. */
    JsonNode follow(JsonNode link, String task) throws DeviceException {
        Optional<String> uri = uri(link);
        return uri.isPresent() ? get(uri.get(), task) : link.path("no link");
    }

    /** The addresses of the members of a collection. */
    List<String> members(String collection, String task) throws DeviceException {
        List<String> uris = new ArrayList<>();
        for (JsonNode member : get(collection, task).path("Members")) {
            Optional<String> uri = uri(member);
            if (uri.isPresent() && uris.size() < MOST_MEMBERS) {
                uris.add(uri.get());
            }
        }
        return uris;
    }

    /** Trigger an action, or add to a collection. */
    Response post(String uri, ObjectNode body, Duration patience, String task) throws DeviceException {
        Response response = send(request("POST", uri, Map.of(), Optional.of(body)), Optional.of(patience));
        RedfishAnswer.requireSuccess(response, task);
        return response;
    }

    Response post(String uri, ObjectNode body, String task) throws DeviceException {
        Response response = send(request("POST", uri, Map.of(), Optional.of(body)), Optional.empty());
        RedfishAnswer.requireSuccess(response, task);
        return response;
    }

    /**
     * Change properties of a resource.
     *
     * @param resource as it was read; if it has changed since, the device refuses
     */
    void patch(String uri, JsonNode resource, ObjectNode body, String task) throws DeviceException {
        String etag = resource.path("@odata.etag").asString("");
        Map<String, String> match = etag.isEmpty() ? Map.of() : Map.of("If-Match", etag);
        RedfishAnswer.requireSuccess(send(request("PATCH", uri, match, Optional.of(body)), Optional.empty()), task);
    }

    void delete(String uri, String task) throws DeviceException {
        RedfishAnswer.requireSuccess(send(request("DELETE", uri, Map.of(), Optional.empty()), Optional.empty()), task);
    }

    private Response send(Request request, Optional<Duration> patience) throws DeviceException {
        Response response = once(request, patience);
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            Optional<String> task = response.status() == 202 ? location(response) : Optional.empty();
            if (task.isPresent()) {
                pause.of(retryAfter(response));
                response = once(request("GET", task.get(), Map.of(), Optional.empty()), Optional.empty());
            } else if (response.status() == 503
                    && response.header("Retry-After").isPresent()) {
                pause.of(retryAfter(response));
                response = once(request, patience);
            } else {
                return response;
            }
        }
        throw new DeviceException(new Failure.Rejected("do that now", "it has been busy for too long"));
    }

    private Response once(Request request, Optional<Duration> patience) throws DeviceException {
        Response response = patience.isPresent() ? exchange.send(request, patience.get()) : exchange.send(request);
        if (response.status() == 401) {
            throw new DeviceException(new Failure.Unauthorized(user));
        }
        return response;
    }

    private static Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After").orElse("").strip();
        Duration asked = seconds.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL_PAUSE;
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    /** The address in a {@code Location} header; empty if there is none. The host in it is not gone to. */
    static Optional<String> location(Response response) throws DeviceException {
        Optional<String> location = response.header("Location").map(String::strip);
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(requirePath(new URI(location.get()).getRawPath()));
        } catch (URISyntaxException e) {
            throw new DeviceException(
                    new Failure.Unexpected("an address in its Location header", DeviceText.clean(location.get())), e);
        }
    }

    /**
     * The address in a link {@code {"@odata.id":…}}; empty if there is none.
     *
     * @throws DeviceException {@link Failure.Unexpected} if it is no path on the device
     */
    static Optional<String> uri(JsonNode link) throws DeviceException {
        String uri = link.path("@odata.id").asString("");
        return uri.isEmpty() ? Optional.empty() : Optional.of(requirePath(uri));
    }

    /** A path on this device, and nothing else, whatever a device writes. */
    static String requirePath(String uri) throws DeviceException {
        if (uri == null || !uri.matches("/[^/\\s\\\\\\p{Cntrl}][^\\s\\\\\\p{Cntrl}]*")) {
            throw new DeviceException(new Failure.Unexpected(
                    "a link to a path on the device", uri == null ? "none" : "'" + DeviceText.clean(uri) + "'"));
        }
        return uri;
    }

    private Request request(String method, String uri, Map<String, String> more, Optional<ObjectNode> body) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        byte[] content =
                body.map(node -> JsonMapper.shared().writeValueAsBytes(node)).orElse(new byte[0]);
        return new Request(method, uri, all, body.isPresent() ? "application/json" : "", content);
    }
}
