// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Xml;
import org.fleetpki.device.innovaphone.CertificateInfo.RejectedChain;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the XML of {@link CertificateInfo}; elements that it does not know are passed over. */
public final class CertificateInfoReader {

    private static final String EXPECTED = "the state of its certificates";

    /** More than any device holds; what lies beyond is a defect, or malice. */
    private static final int MOST = 1000;

    private final Profile profile;

    public CertificateInfoReader(Profile profile) {
        this.profile = profile;
    }

    /**
     * Read an answer.
     *
     * @throws DeviceException {@link Failure.Unexpected} if it has another form
     */
    public CertificateInfo read(byte[] xml) throws DeviceException {
        return read(Xml.parse(xml, EXPECTED).getDocumentElement());
    }

    /** The same of an element {@code info}, or of one that has it as a child. */
    public CertificateInfo read(Element root) throws DeviceException {
        Element info = root.getLocalName().equals("info")
                ? root
                : children(root, "info").stream().findFirst().orElseThrow(() -> odd("an element 'info'", root));
        Map<String, List<ListedCertificate>> chains = new HashMap<>();
        for (Element own : children(info, "servercert")) {
            chains.put(RequestForm.DEVICE, certificates(own));
        }
        for (Element application : children(info, profile.word("info.application"))) {
            chains.put(application.getAttribute(profile.word("info.application.name")), certificates(application));
        }
        List<ListedCertificate> trusted = new ArrayList<>();
        for (Element list : children(info, profile.word("info.trusted"))) {
            trusted.addAll(certificates(list));
        }
        Map<String, String> errors = new HashMap<>();
        for (Element error : children(info, "request-error")) {
            errors.put(target(error), text(error));
        }
        return new CertificateInfo(
                chains,
                targets(children(info, "requests").stream()
                        .flatMap(requests -> children(requests, "request").stream())),
                targets(children(info, "busy").stream()),
                errors,
                trusted,
                rejected(info));
    }

    private List<ListedCertificate> certificates(Element list) throws DeviceException {
        List<ListedCertificate> all = new ArrayList<>();
        for (Element each : children(list, "certificate")) {
            String id = each.getAttribute(profile.word("info.id"));
            all.add(new ListedCertificate(
                    id.isEmpty() ? Integer.toString(all.size()) : id,
                    DeviceText.clean(each.getAttribute("subject_cn")),
                    DeviceText.clean(each.getAttribute("issuer_cn")),
                    DeviceDate.parse(each.getAttribute("not_before")),
                    DeviceDate.parse(each.getAttribute("not_after"))));
        }
        return all;
    }

    private List<RejectedChain> rejected(Element info) throws DeviceException {
        List<RejectedChain> all = new ArrayList<>();
        for (Element list : children(info, profile.word("info.rejected"))) {
            for (Element chain : children(list, profile.word("info.chain"))) {
                String id = chain.getAttribute(profile.word("info.id"));
                String at = chain.getAttribute(profile.word("info.at"));
                all.add(new RejectedChain(
                        id.isEmpty() ? Integer.toString(all.size()) : id,
                        children(chain, "certificate").size(),
                        DeviceText.clean(chain.getAttribute(profile.word("info.reason"))),
                        at.isEmpty() ? Optional.empty() : Optional.of(DeviceDate.parse(at))));
            }
        }
        return all;
    }

    private Set<String> targets(Stream<Element> elements) {
        Set<String> all = new HashSet<>();
        elements.forEach(each -> all.add(target(each)));
        return all;
    }

    /** Where no place is named, the device's own is meant. */
    private String target(Element element) {
        String target = element.getAttribute(profile.word("info.target"));
        return target.isEmpty() ? RequestForm.DEVICE : target;
    }

    private static String text(Element element) {
        String words = DeviceText.clean(element.getTextContent());
        return words.isEmpty() ? "it gives no reason" : words;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null && found.size() < MOST; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static DeviceException odd(String expected, Element got) {
        return new DeviceException(
                new Failure.Unexpected(expected, "'" + DeviceText.clean(String.valueOf(got.getLocalName())) + "'"));
    }
}
