// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.util.Locale;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.innovaphone.ModuleCommand;
import org.fleetpki.device.innovaphone.Profile;
import org.w3c.dom.Element;

/**
 * Commands of modules over HTTP, as the administrator's pages send them. It decides nothing.
 *
 * @param exchange the log-in
 * @param encrypted whether it goes over TLS
 * @param profile the names that are not public
 */
record CommandChannel(Exchange exchange, boolean encrypted, Profile profile) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Ask for something. */
    Element ask(ModuleCommand command, String task) throws DeviceException {
        return Reply.content(answer(command), task);
    }

    /** The whole answer to a question. */
    Response answer(ModuleCommand command) throws DeviceException {
        return exchange.send(Request.get(command.path() + "?" + command.query()));
    }

    /** Ask by a request that no HTTP client ever repeats by itself; so is the log-in tried. */
    Element askOnce(ModuleCommand command, String task) throws DeviceException {
        return Reply.content(exchange.send(Request.of("POST", command.path(), FORM, command.query())), task);
    }

    /** Have something changed. */
    void change(ModuleCommand command, String task) throws DeviceException {
        boolean post = profile.word("transport.change").toUpperCase(Locale.ROOT).equals("POST");
        Request request = post
                ? Request.of("POST", command.path(), FORM, command.query())
                : Request.get(command.path() + "?" + command.query());
        Reply.done(exchange.send(request), task);
    }

    /** The same where the web server may go away under its own answer; what counts is what follows. */
    void changeAndLose(ModuleCommand command, String task) throws DeviceException {
        try {
            change(command, task);
        } catch (DeviceException e) {
            if (!DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }

    /** Fetch a file. */
    byte[] download(String path, String task) throws DeviceException {
        return Reply.file(exchange.send(Request.get(path)), task);
    }

    /** Bring a file. */
    void upload(String path, String fileName, String type, byte[] content, String task) throws DeviceException {
        Request request = Multipart.post(path, profile.word("upload.field"), fileName, type, content);
        Reply.done(exchange.send(request), task);
    }
}
