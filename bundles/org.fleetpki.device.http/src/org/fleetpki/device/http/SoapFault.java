// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A fault (SOAP 1.2, part 1, section 5.4), as the device wrote it.
 *
 * @param codes the code and its subcodes, outermost first, as written, such as {@code ter:InvalidArgVal}
 * @param reason the first text of the reason; may be empty
 */
public record SoapFault(List<String> codes, String reason) {

    public SoapFault {
        codes = List.copyOf(codes);
    }

    /** The name of the innermost code without its prefix, which each device chooses for itself; empty if there is none. */
    public String name() {
        return codes.isEmpty() ? "" : local(codes.getLast());
    }

    /** Whether the code or one of its subcodes has this name, by whatever prefix. */
    public boolean has(String name) {
        return codes.stream().anyMatch(code -> local(code).equals(name));
    }

    /** The innermost code and the reason, fit to be shown. */
    public String words() {
        String code = codes.isEmpty() ? "" : codes.getLast();
        if (code.isEmpty() && reason.isEmpty()) {
            return "a SOAP fault without a reason";
        }
        return DeviceText.clean(code.isEmpty() || reason.isEmpty() ? code + reason : code + ", " + reason);
    }

    static SoapFault read(Element fault) {
        List<String> codes = new ArrayList<>();
        Optional<Element> code = Xml.child(fault, Soap.ENVELOPE, "Code");
        // the parser bounds how deep a document nests
        while (code.isPresent()) {
            code.flatMap(level -> Xml.child(level, Soap.ENVELOPE, "Value"))
                    .map(Xml::text)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(codes::add);
            code = code.flatMap(level -> Xml.child(level, Soap.ENVELOPE, "Subcode"));
        }
        String reason = Xml.child(fault, Soap.ENVELOPE, "Reason")
                .flatMap(element -> Xml.child(element, Soap.ENVELOPE, "Text"))
                .map(Xml::text)
                .orElse("");
        return new SoapFault(codes, reason);
    }

    private static String local(String code) {
        return code.substring(code.indexOf(':') + 1);
    }
}
