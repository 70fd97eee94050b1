// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about the names of subject and issuer (RFC 5280, 4.1.2.4, 4.1.2.6 and A.1). */
public final class NameRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new AttributeControlCharacters(),
            new AttributeNotEmpty(),
            new AttributeReadable(),
            new AttributeStringType(),
            new AttributeTypeOnce(),
            new CommonNameLength(),
            new CountryCode(),
            new CountryPrintable(),
            new DnQualifierPrintable(),
            new DomainComponentLabel(),
            new DomainComponentType(),
            new EmailAmongAlternatives(),
            new EmailAttributeForm(),
            new EmailAttributeLength(),
            new EmailAttributeType(),
            new GenerationQualifierLength(),
            new GivenNameLength(),
            new GivenNameRecommendedLength(),
            new Ia5StringAlphabet(),
            new InitialsLength(),
            new IssuerCountryPrintable(),
            new LocalityLength(),
            new NamePartNotEmpty(),
            new OrganizationLength(),
            new OrganizationalUnitLength(),
            new PostalCodeLength(),
            new PrintableStringAlphabet(),
            new PseudonymLength(),
            new SerialNumberAttributeLength(),
            new SerialNumberAttributePrintable(),
            new StateLength(),
            new StreetLength(),
            new SurnameLength(),
            new SurnameRecommendedLength(),
            new TitleLength());

    private NameRules() {}
}
