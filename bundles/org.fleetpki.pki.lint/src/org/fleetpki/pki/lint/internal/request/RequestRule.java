// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.Rule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** A rule about a certification request. It concerns all of them unless it says otherwise. */
abstract class RequestRule extends Rule {

    RequestRule(Text text) {
        super(text);
    }

    /** Whether the rule has anything to say about a certification request. */
    protected boolean concerns(ParsedRequest request) throws Asn1Exception {
        return true;
    }

    /** Hold a certification request against the rule; see {@link org.fleetpki.pki.api.lint.LintRule#problem}. */
    protected abstract Optional<String> check(ParsedRequest request) throws Asn1Exception;

    /**
     * What it asks for in an extension; the first one if it asks twice, empty if it does not ask.
     *
     * @throws Asn1Exception if the extension is malformed
     */
    static <T extends ExtensionValue> Optional<T> find(ParsedRequest request, Class<T> type) throws Asn1Exception {
        String oid = ExtensionValue.oidOf(type);
        for (Extension extension : request.requestedExtensions()) {
            if (extension.oid().equals(oid)) {
                return Optional.of(type.cast(extension.value()));
            }
        }
        return Optional.empty();
    }

    /** The alternative names that it asks for. @throws Asn1Exception if they are malformed */
    static List<EncodedGeneralName> alternativeNames(ParsedRequest request) throws Asn1Exception {
        return find(request, SubjectAlternativeName.class)
                .map(SubjectAlternativeName::names)
                .orElse(List.of());
    }

    @Override
    public final boolean appliesTo(LintTarget target) throws Asn1Exception {
        return target instanceof LintTarget.OfRequest of && concerns(of.request());
    }

    @Override
    public final Optional<String> problem(LintTarget target) throws Asn1Exception {
        return target instanceof LintTarget.OfRequest of ? check(of.request()) : kept();
    }
}
