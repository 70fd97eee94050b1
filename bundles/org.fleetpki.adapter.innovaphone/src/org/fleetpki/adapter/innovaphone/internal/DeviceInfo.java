// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.http.Xml;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.HardwareId;
import org.fleetpki.device.innovaphone.MacAddress;
import org.fleetpki.device.innovaphone.Profile;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Asks a device what it is. */
record DeviceInfo(Exchange exchange, Profile profile) {

    static final String VENDOR = "innovaphone";

    private static final Pattern REALM = Pattern.compile("realm=\"?([^\",]*)", Pattern.CASE_INSENSITIVE);

    /** What the first answer of a device says. */
    sealed interface First {
        /** It is of the family; some facts may be empty. */
        record Innovaphone(DeviceFacts facts) implements First {}

        /** It is something else, or does not show what it is. */
        record Other() implements First {}

        /** It wants to be asked over HTTPS. */
        record AskByHttps() implements First {}
    }

    /** Ask without a log-in. */
    First askAnonymously() throws DeviceException {
        Response response = exchange.send(Request.get(profile.word("probe.path")));
        if (response.isRedirection()) {
            return new First.AskByHttps();
        }
        if (response.status() == 401) {
            return isOurRealm(response) ? new First.Innovaphone(unknown()) : new First.Other();
        }
        Optional<Element> system = response.isSuccess() ? system(response) : Optional.empty();
        return system.isPresent() ? new First.Innovaphone(facts(system.get())) : new First.Other();
    }

    /** Ask with a log-in. */
    DeviceFacts ask() throws DeviceException {
        Response response = exchange.send(Request.get(profile.word("facts.path")));
        Element root = Reply.content(response, "tell what it is");
        return facts(find(root)
                .orElseThrow(() -> new DeviceException(new Failure.Unexpected(
                        "what an innovaphone device says of itself",
                        "'" + DeviceText.clean(String.valueOf(root.getLocalName())) + "'"))));
    }

    /** What a certificate of the factory says; empty if it is none. */
    static Optional<DeviceFacts> factoryFacts(X509Certificate leaf) {
        if (!FactoryAuthority.issued(leaf)) {
            return Optional.empty();
        }
        return Optional.of(hardwareId(leaf)
                .map(id -> new DeviceFacts(VENDOR, id.model(), id.serial(), ""))
                .orElseGet(DeviceInfo::unknown));
    }

    static Optional<HardwareId> hardwareId(X509Certificate leaf) {
        return HardwareId.parse(FactoryAuthority.commonName(leaf.getSubjectX500Principal()));
    }

    private boolean isOurRealm(Response response) {
        String word = profile.word("probe.realm").toLowerCase(Locale.ROOT);
        return response.all("WWW-Authenticate").stream()
                .map(REALM::matcher)
                .filter(Matcher::find)
                .anyMatch(realm -> realm.group(1).toLowerCase(Locale.ROOT).startsWith(word));
    }

    private Optional<Element> system(Response response) {
        try {
            return find(Xml.parse(response.body(), "").getDocumentElement());
        } catch (DeviceException e) {
            return Optional.empty(); // a page of something else
        }
    }

    private Optional<Element> find(Element root) {
        NodeList found = root.getElementsByTagName(profile.word("facts.element"));
        return found.getLength() > 0 && found.item(0) instanceof Element element
                ? Optional.of(element)
                : Optional.empty();
    }

    private DeviceFacts facts(Element system) {
        String serial = text(system, "facts.serial");
        return new DeviceFacts(
                VENDOR,
                text(system, "facts.model"),
                MacAddress.normalize(serial).orElse(serial),
                text(system, "facts.firmware"));
    }

    private String text(Element system, String name) {
        return DeviceText.clean(system.getAttribute(profile.word(name)));
    }

    private static DeviceFacts unknown() {
        return new DeviceFacts(VENDOR, "", "", "");
    }
}
