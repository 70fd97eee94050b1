// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.util.List;
import java.util.Optional;

/** The elements of a SEQUENCE, taken one after the other. */
public final class Elements {

    private final String what;
    private final DerNode sequence;
    private final List<DerNode> elements;
    private int at;

    /** @param what whose elements they are, with its article, such as {@code a certificate} */
    public Elements(String what, DerNode sequence) throws Asn1Exception {
        this.what = what;
        this.sequence = sequence;
        this.elements = sequence.sequence();
    }

    /** Whether there is one more. */
    public boolean hasNext() {
        return at < elements.size();
    }

    /** The next one, which must be there. */
    public DerNode next(String name) throws Asn1Exception {
        if (!hasNext()) {
            throw new Asn1Exception(what + " ends before its " + name, sequence.end());
        }
        return elements.get(at++);
    }

    /** The next one, if it has a universal tag. */
    public Optional<DerNode> optionalOf(int universalTag) {
        return hasNext() && elements.get(at).is(universalTag) ? Optional.of(elements.get(at++)) : Optional.empty();
    }

    /** The next one, if it has a tag of the context-specific class. */
    public Optional<DerNode> optional(int contextTag) {
        return hasNext() && elements.get(at).isContext(contextTag) ? Optional.of(elements.get(at++)) : Optional.empty();
    }

    /** Make sure that nothing is left. */
    public void end() throws Asn1Exception {
        if (hasNext()) {
            throw new Asn1Exception(
                    what + " has an element too many, " + elements.get(at).describe(),
                    elements.get(at).offset());
        }
    }
}
