// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.osgi.service.component.annotations.Component;

/** The rules of the CA/Browser Forum for certificates that browsers shall trust out of the box. */
@Component
public final class BaselineRules implements LintRules {

    private static final List<LintRule> RULES = List.of(
            new AccessMethodOther(),
            new AccessMissing(),
            new AccessNotHttp(),
            new AccessTwice(),
            new AttributeOrder(),
            new AttributeTwice(),
            new AuthorityCountryMissing(),
            new AuthorityKeyIssuer(),
            new AuthorityNameMissing(),
            new AuthorityOrganizationMissing(),
            new AuthorityUsageMissing(),
            new AuthorityWithoutListSigning(),
            new AuthorityWithoutSignature(),
            new ClientPurpose(),
            new CommonNameAmongAlternatives(),
            new CommonNamePresent(),
            new CommonNameTwice(),
            new ConstraintsReserved(),
            new CountryMissing(),
            new DomainValidatedSubject(),
            new EcAgreement(),
            new EcUsages(),
            new IndividualCountryMissing(),
            new IndividualNameMissing(),
            new InternalName(),
            new IssuerLocationMissing(),
            new KeyEncoding(),
            new KeyKindNotAllowed(),
            new ListNotHttp(),
            new ListOfAuthorityMissing(),
            new ListPointFields(),
            new LocalityWithoutIdentity(),
            new MetadataOnly(),
            new NamesCritical(),
            new NamesOtherKind(),
            new OnionName(),
            new OrganizationCountryMissing(),
            new OrganizationMissing(),
            new PlaceMissing(),
            new PoliciesCritical(),
            new PolicyMissing(),
            new PostalCodeWithoutIdentity(),
            new PurposeCritical(),
            new PurposeExtra(),
            new PurposeForbidden(),
            new PurposeMissing(),
            new QualifierNotCps(),
            new ReservedAddress(),
            new ReservedPolicyMissing(),
            new ResponderList(),
            new ResponderNames(),
            new ResponderNoCheckMissing(),
            new ResponderPolicies(),
            new ResponderPurposes(),
            new ResponderUsage(),
            new ReverseZone(),
            new RevocationUnknowable(),
            new RootPathLength(),
            new RootPolicies(),
            new RootPurpose(),
            new RsaExponentLong(),
            new RsaNotOctets(),
            new RsaUsages(),
            new SerialNumberEntropy(),
            new ServerConstraintsNotCritical(),
            new SignatureEncoding(),
            new SignatureNotAllowed(),
            new StateWithoutIdentity(),
            new StreetWithoutIdentity(),
            new SubjectEncoding(),
            new SubordinateAccessMissing(),
            new SubordinatePolicies(),
            new SubordinatePurposeCritical(),
            new SubordinatePurposeForbidden(),
            new SubordinatePurposeMissing(),
            new UnderscoreName(),
            new UnitNamed(),
            new UnitOfAuthority(),
            new ValidityOver100Days(),
            new ValidityOver200Days(),
            new ValidityOver398Days(),
            new ValidityOver47Days(),
            new ValidityOver825Days(),
            new VersionThree(),
            new WildcardOfTopLevel());

    @Override
    public List<LintRule> rules() {
        return RULES;
    }
}
