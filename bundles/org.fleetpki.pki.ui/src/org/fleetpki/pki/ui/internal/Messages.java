// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The strings of this package; {@code messages.properties} beside this class holds them. */
final class Messages extends NLS {

    public static String Chain_certificate;
    public static String Chain_expires;
    public static String Chain_notKnown;
    public static String Chain_title;
    public static String Editor_noCertificate;
    public static String ExtensionWords_authority;
    public static String ExtensionWords_authorityWithPath;
    public static String ExtensionWords_issuerNamed;
    public static String ExtensionWords_noAuthority;
    public static String ExtensionWords_serial;
    public static String Extensions_critical;
    public static String Extensions_name;
    public static String Extensions_no;
    public static String Extensions_oid;
    public static String Extensions_title;
    public static String Extensions_value;
    public static String Extensions_yes;
    public static String Facts_expired;
    public static String Facts_from;
    public static String Facts_issuer;
    public static String Facts_keyBits;
    public static String Facts_left;
    public static String Facts_names;
    public static String Facts_noNames;
    public static String Facts_notYet;
    public static String Facts_publicKey;
    public static String Facts_selfIssued;
    public static String Facts_serial;
    public static String Facts_signature;
    public static String Facts_subject;
    public static String Facts_unreadable;
    public static String Facts_until;
    public static String Facts_valid;
    public static String Facts_version;
    public static String Names_empty;
    public static String Open_allFiles;
    public static String Open_certificates;
    public static String Open_job;
    public static String Open_title;
    public static String Open_unreadable;
    public static String Overview_copy;
    public static String Overview_fingerprints;
    public static String Overview_identity;
    public static String Overview_key;
    public static String Overview_source;
    public static String Overview_title;
    public static String Overview_validity;
    public static String Overview_verdict;
    public static String Pem_copy;
    public static String Pem_copyChain;
    public static String Pem_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
