// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of an answer, read by local names. Whatever is not as the schema says is a failure and no crash. */
record Answer(Element element) {

    List<Answer> all(String name) {
        List<Answer> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(new Answer(child));
            }
        }
        return found;
    }

    Optional<Answer> find(String name) {
        return all(name).stream().findFirst();
    }

    /** An element that the schema demands. */
    Answer child(String name) throws DeviceException {
        Optional<Answer> found = find(name);
        if (found.isEmpty()) {
            throw new DeviceException(new Failure.Unexpected(
                    "<" + name + "> in <" + element.getLocalName() + ">", "an answer without it"));
        }
        return found.get();
    }

    /** The text of this element, in one line. */
    String text() {
        return DeviceText.clean(Xml.text(element));
    }

    /** The text of an element that the schema demands. */
    String text(String name) throws DeviceException {
        return child(name).text();
    }

    /** The text of an optional element; empty if it is not there. */
    String optional(String name) {
        return find(name).map(Answer::text).orElse("");
    }

    /** A name that has to be sent back as it came: not shortened, not cleaned. */
    String id(String name) throws DeviceException {
        return Xml.text(child(name).element);
    }

    List<String> ids(String name) {
        return all(name).stream().map(each -> Xml.text(each.element)).toList();
    }

    boolean flag(String name) throws DeviceException {
        return isTrue(text(name));
    }

    /** An {@code xs:boolean} is a word or a digit. */
    static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    /** An attribute; empty if it is not there. */
    String attribute(String name) {
        return DeviceText.clean(element.getAttribute(name));
    }

    /** The content of a base64 element that the schema demands; devices break its lines. */
    byte[] binary(String name) throws DeviceException {
        String text = Xml.text(child(name).element).replaceAll("\\s+", "");
        try {
            byte[] data = Base64.getDecoder().decode(text);
            if (data.length > 0) {
                return data;
            }
        } catch (IllegalArgumentException e) {
            throw new DeviceException(new Failure.Unexpected("base64 in <" + name + ">", "something else"), e);
        }
        throw new DeviceException(new Failure.Unexpected("base64 in <" + name + ">", "nothing"));
    }

    /** A certificate, in DER or, from some devices, PEM; empty if it cannot be read. */
    static Optional<X509Certificate> certificate(byte[] encoded) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
