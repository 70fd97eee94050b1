// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.List;
import org.fleetpki.sim.Response;

/** A SOAP 1.2 fault with subcodes of the ONVIF error namespace, as in the ONVIF core specification, section 5.8.2. */
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean sender;
    private final List<String> subcodes;

    private Fault(boolean sender, String reason, String... subcodes) {
        super(reason);
        this.sender = sender;
        this.subcodes = List.of(subcodes);
    }

    /** The request names or contains something that the device cannot use. */
    static Fault invalid(String subcode, String reason) {
        return new Fault(true, reason, "InvalidArgVal", subcode);
    }

    /** The device cannot do it, or has no room for it. */
    static Fault action(String subcode, String reason) {
        return new Fault(false, reason, "Action", subcode);
    }

    /** The request lacks something, or has it twice. */
    static Fault arguments(String reason) {
        return new Fault(true, reason, "InvalidArgs");
    }

    /** There is an element that is not in its place. */
    static Fault tagMismatch(String reason) {
        return new Fault(true, reason, "TagMismatch");
    }

    /** The request is no XML. */
    static Fault wellFormed() {
        return new Fault(true, "The request is not well-formed", "WellFormed");
    }

    /** The request is no SOAP 1.2 envelope with an operation. */
    static Fault noOperation() {
        return new Fault(true, "The request is no SOAP 1.2 envelope with an operation", "UnknownAction");
    }

    /** The operation is one that this device does not have. */
    static Fault notSupported() {
        return new Fault(false, "Optional action not implemented", "ActionNotSupported");
    }

    /** There are no credentials, or wrong ones. */
    static Fault notAuthorized() {
        return new Fault(true, "Sender not authorized", "NotAuthorized");
    }

    /** With status 400 for what the sender did, 500 for what the device cannot (SOAP 1.2 part 2, section 7.5.2.2). */
    Response response() {
        String codes = "";
        for (String subcode : subcodes.reversed()) {
            codes = Markup.element("env:Subcode", Markup.text("env:Value", "ter:" + subcode), codes);
        }
        String reason = "<env:Text xml:lang=\"en\">" + Markup.escape(getMessage()) + "</env:Text>";
        String fault = Markup.element(
                "env:Fault",
                Markup.element("env:Code", Markup.text("env:Value", sender ? "env:Sender" : "env:Receiver"), codes),
                Markup.element("env:Reason", reason));
        return Markup.envelope(sender ? 400 : 500, fault);
    }
}
