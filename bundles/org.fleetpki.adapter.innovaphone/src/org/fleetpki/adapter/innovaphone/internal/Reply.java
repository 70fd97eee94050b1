// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the XML that a module answers over HTTP: {@code state="ok"}, or {@code error="…"}, on the outermost element or
 * on one in it.
 */
final class Reply {

    private static final String EXPECTED = "the XML answer of a module";

    /**
     * The outermost element of an answer that tells something.
     *
     * @param task what was asked for, to follow "The device refused to"
     * @throws DeviceException {@link Failure.Rejected} in the device's words
     */
    static Element content(Response response, String task) throws DeviceException {
        requireSuccess(response, task);
        Element root = Xml.parse(response.body(), EXPECTED).getDocumentElement();
        refuseError(root, task);
        return root;
    }

    /** Make sure that a change was made. Where a page follows, the device sends the browser there. */
    static void done(Response response, String task) throws DeviceException {
        if (response.isRedirection()) {
            return;
        }
        Element root = content(response, task);
        if (attribute(root, "state").filter("ok"::equalsIgnoreCase).isEmpty()) {
            throw new DeviceException(new Failure.Unexpected("state=\"ok\"", "an answer without it"));
        }
    }

    /** The content of a download. */
    static byte[] file(Response response, String task) throws DeviceException {
        requireSuccess(response, task);
        return response.body();
    }

    private static void requireSuccess(Response response, String task) throws DeviceException {
        if (response.isSuccess()) {
            return;
        }
        if (response.status() == 403) {
            throw new DeviceException(
                    new Failure.Rejected(task, "HTTP 403, the user needs the administrator's rights"));
        }
        if (response.status() >= 400 && response.status() < 500) {
            throw new DeviceException(new Failure.Rejected(task, response.summary()));
        }
        throw new DeviceException(new Failure.Unexpected(EXPECTED, response.summary()));
    }

    private static void refuseError(Element root, String task) throws DeviceException {
        Optional<String> error = attribute(root, "error");
        if (error.isPresent()) {
            String words = DeviceText.clean(error.get());
            throw new DeviceException(new Failure.Rejected(task, words.isEmpty() ? "no reason given" : words));
        }
    }

    private static Optional<String> attribute(Element element, String name) {
        if (element.hasAttribute(name)) {
            return Optional.of(element.getAttribute(name));
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.hasAttribute(name)) {
                return Optional.of(child.getAttribute(name));
            }
        }
        return Optional.empty();
    }

    private Reply() {}
}
