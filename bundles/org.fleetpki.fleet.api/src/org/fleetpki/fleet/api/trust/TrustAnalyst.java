// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.fleetpki.fleet.api.FleetSpec;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Judges what a survey saw. Contacts nobody and changes nothing; may be called by several threads.
 *
 * <p>A device accepts a chain if its trust list has one of the chain's certificates or the issuer of one, and all of
 * them up to that one are valid at the time (innovaphone's "Certificate management": "the remote endpoint trusts at
 * least one of that certificates").
 */
@ProviderType
public interface TrustAnalyst {

    /**
     * The relations that a fleet file asks for, between the devices that were seen.
     *
     * @param at what durations in queries are measured from
     */
    List<TrustRelation> relations(FleetSpec fleet, TrustSurvey survey, Instant at);

    /**
     * What has to be added so that every relation holds, with as few certificates as may be: the root of a chain where
     * it is known, else its last authority, else the leaf.
     *
     * @param known certificates of authorities that the fleet trusts, to find the roots of chains that come without
     */
    TrustProposal mesh(TrustSurvey survey, List<TrustRelation> relations, List<X509Certificate> known, Instant at);

    /** The parties that devices refused, those that most devices refused first. */
    List<RejectedParty> rejected(TrustSurvey survey, List<X509Certificate> known, Instant at);

    /**
     * What has to be added so that these parties are accepted by the devices that refused them. Parties with an objection
     * are left out and noted.
     */
    TrustProposal trust(TrustSurvey survey, List<RejectedParty> parties, Instant at);

    /** What breaks if a certificate is no longer trusted by anybody. */
    TrustImpact impact(
            TrustSurvey survey,
            List<TrustRelation> relations,
            List<X509Certificate> known,
            X509Certificate certificate,
            Instant at);

    /**
     * How far the fleet has come from one authority to the next.
     *
     * @param before the certificate of the old authority that devices trust
     * @param after the certificate of the new authority that they are to trust
     */
    TrustRollover rollover(
            TrustSurvey survey, List<X509Certificate> known, X509Certificate before, X509Certificate after, Instant at);

    /** Who presents what and who trusts whom. */
    TrustGraph graph(TrustSurvey survey, List<X509Certificate> known);
}
